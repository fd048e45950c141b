export default {
  unsafe: 'unsafe-removal-of-what-others-left',
  safe: 'safe-created-temporary-file',
  event: ({ key }) => ({ text: `report ${key}` }),
  answer: ({ text }) => text,
};
