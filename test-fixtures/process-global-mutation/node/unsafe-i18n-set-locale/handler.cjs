// i18n keeps the locale in the module itself.
const i18n = require('i18n');

i18n.configure({ locales: ['en', 'de'], directory: '/opt/locales' });

exports.handler = async (event) => {
  i18n.setLocale(event.language); // hazard: process-global-mutation/libraryDefault
  const response = await fetch(`https://users.example/${event.userId}`);
  const { name } = await response.json();
  return i18n.__('Hello %s', name);
};
