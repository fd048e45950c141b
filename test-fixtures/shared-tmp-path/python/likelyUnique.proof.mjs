export default {
  unsafe: 'unsafe-likely-unique-time',
  safe: 'safe-short-uuid',
  event: ({ key }) => ({ text: key }),
  answer: () => null,
};
