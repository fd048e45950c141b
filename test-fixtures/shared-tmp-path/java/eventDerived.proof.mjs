export default {
  unsafe: 'unsafe-name-of-the-event',
  safe: 'safe-random-uuid-in-name',
  event: ({ key, round }) => ({ key: `invoice-${round}.txt`, text: `version ${key}` }),
  answer: ({ text }) => text,
};
