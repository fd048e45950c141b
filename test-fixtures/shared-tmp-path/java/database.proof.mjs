export default {
  unsafe: 'unsafe-lines-in-one-database',
  safe: 'safe-lines-in-memory',
  event: ({ index }) => ({ amount: 10 ** index }),
  answer: ({ amount }) => amount,
};
