export default {
  unsafe: 'unsafe-fixed-name',
  safe: 'safe-request-id-in-name',
  event: ({ key }) => ({ text: `report ${key}` }),
  answer: ({ text }) => text,
};
