export default {
  unsafe: 'unsafe-process-number-in-name',
  safe: 'safe-request-id-in-name',
  event: ({ key }) => ({ text: `report ${key}` }),
  answer: ({ text }) => text,
};
