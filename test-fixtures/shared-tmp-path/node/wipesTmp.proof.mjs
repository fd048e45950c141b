// The invocations begin one after the other: each service call takes longer than the one before.
export default {
  unsafe: 'unsafe-cleared-before-the-work',
  safe: 'safe-request-id-in-file-name',
  // All have asked, and wait for the answer, when the next round's first ones begin.
  invocations: 8,
  event: ({ key }) => ({ user: key }),
  services: { 'checks.example': () => '' },
  answer: (event) => ({ status: 200, checked: event }),
  forSafe: { answer: (event) => event },
};
