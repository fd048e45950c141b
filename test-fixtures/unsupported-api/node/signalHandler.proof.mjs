// Something wants the work to stop while the invocations wait: their requests must be aborted.
export default {
  unsafe: 'unsafe-signal-handler-per-invocation',
  safe: 'safe-remaining-time',
  control: 'none',
  limit: 800,
  rounds: { safe: 3 },
  event: ({ key }) => ({ orderId: key, url: 'https://upstream.example/' }),
  services: {
    'upstream.example': (_, { signal }) => {
      signal('SIGINT');
      return '';
    },
    'orders.example.com': () => new Promise((resolve) => setTimeout(resolve, 2_000, '')),
  },
  violation({ invocations }) {
    const others = invocations.filter(({ outcome }) => !/Abort|Timeout/.test(outcome.type));
    return others.length > 0 ? `${others.map(({ name }) => name).join(', ')} were not aborted` : undefined;
  },
};
