export default {
  unsafe: 'unsafe-exit-on-bad-input',
  safe: 'safe-exception-on-bad-input',
  // The last one is bad: whoever came before it would have had its answer if nothing overlapped.
  control: 'alone',
  event: ({ key, index }) => (index === 3 ? {} : { id: key }),
  violation({ invocations }) {
    const lost = invocations.find(({ index, outcome }) => index < 3 && outcome.kind !== 'answered');
    return lost && `${lost.name} got no answer: ${lost.outcome.why}`;
  },
};
