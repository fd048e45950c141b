export default {
  unsafe: 'unsafe-time-in-name',
  safe: 'safe-request-id-in-name',
  // Two have to begin within one millisecond.
  rounds: { unsafe: 2_000 },
  event: ({ key }) => ({ text: `report ${key}` }),
  answer: ({ text }) => text,
};
