// The last one of each round has no id. Its process is not started again: there is one less for those that come later.
export default {
  unsafe: 'unsafe-sys-exit',
  safe: 'safe-raises-error',
  limit: 1_500,
  rounds: { unsafe: 6, safe: 6 },
  event: ({ key, index }) => (index === 3 ? {} : { id: key }),
  violation({ invocations }) {
    const lost = invocations.slice(0, -1).filter(({ outcome }) => outcome.kind !== 'answered');
    return lost.length > 0 ? `${lost.map(({ name }) => name).join(', ')} got no answer` : undefined;
  },
};
