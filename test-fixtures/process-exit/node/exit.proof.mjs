// The last one has no order; what the others get is what counts.
export default {
  unsafe: 'unsafe-exit-in-handler',
  safe: 'safe-throws-instead',
  limit: 1_500,
  rounds: { unsafe: 1 },
  coldStart: true,
  invocations: 8,
  event: ({ key, index }) => (index === 7 ? {} : { orderId: key }),
  services: { 'orders.example.com': () => '' },
  violation({ invocations }) {
    const lost = invocations.slice(0, -1).filter(({ outcome }) => outcome.kind !== 'answered');
    return lost.length > 0 ? `${lost.map(({ name }) => name).join(', ')} got no answer` : undefined;
  },
};
