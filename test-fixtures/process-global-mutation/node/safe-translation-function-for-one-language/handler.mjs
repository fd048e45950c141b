// getFixedT returns a function bound to A's language and leaves the instance alone.
import i18next from 'i18next';

await i18next.init({ fallbackLng: 'en', resources: { en: { translation: { hello: 'Hello' } } } });

export const handler = async (event) => {
  const translate = i18next.getFixedT(event.language);
  return { greeting: translate('hello') };
};
