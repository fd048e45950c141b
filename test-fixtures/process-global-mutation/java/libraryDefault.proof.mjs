export default {
  unsafe: 'unsafe-default-locale',
  safe: 'safe-settings-while-loading',
  event: ({ index }) => ({ language: index % 2 === 0 ? 'en' : 'de' }),
  answer: ({ language }) => (language === 'en' ? '1,234' : '1.234'),
};
