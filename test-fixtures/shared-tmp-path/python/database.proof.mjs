export default {
  unsafe: 'unsafe-database',
  safe: 'safe-in-memory',
  // The rows of one invocation are in the count of a later one as well.
  control: 'alone',
  event: ({ key }) => ({ word: key, body: key }),
  answer: () => [1],
  forSafe: {
    answer: undefined,
    violation: ({ invocations }) =>
      invocations.some(({ outcome }) => outcome.kind !== 'answered') ? 'an invocation failed' : undefined,
  },
};
