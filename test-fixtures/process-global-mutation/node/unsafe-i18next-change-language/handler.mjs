// changeLanguage is awaited, and B changes it again before A translates.
import i18next from 'i18next';

await i18next.init({ fallbackLng: 'en', resources: { en: { translation: { hello: 'Hello' } } } });

export const handler = async (event) => {
  await i18next.changeLanguage(event.language); // hazard: process-global-mutation/libraryDefault
  return { greeting: i18next.t('hello') };
};
