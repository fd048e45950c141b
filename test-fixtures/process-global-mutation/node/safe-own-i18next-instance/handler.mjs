// The language is changed on an instance made in this invocation.
import i18next from 'i18next';

await i18next.init({ fallbackLng: 'en', resources: { en: { translation: { hello: 'Hello' } } } });

export const handler = async (event) => {
  const translations = i18next.cloneInstance();
  await translations.changeLanguage(event.language);
  return { greeting: translations.t('hello') };
};
