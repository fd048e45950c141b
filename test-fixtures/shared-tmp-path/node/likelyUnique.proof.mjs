export default {
  unsafe: 'unsafe-time-in-name',
  safe: 'safe-request-id-in-file-name',
  invocations: 8,
  rounds: { unsafe: 500 },
  event: ({ key }) => ({ user: key, text: key.repeat(1_000) }),
  answer: (event) => JSON.stringify(event),
  forSafe: { answer: (event) => event },
};
