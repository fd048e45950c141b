// The last one's audit is refused; what the others get, then and later, is what counts.
export default {
  unsafe: 'unsafe-call-not-awaited',
  safe: 'safe-caught-promise',
  limit: 1_500,
  event: ({ key, index }) => ({ id: key, name: key, order: { id: key, refused: index === 3 } }),
  services: {
    'audit.example.com': ({ body }, { reply }) => reply(JSON.parse(body).refused ? 500 : 200),
    'metrics.example.com': (_, { reply }) => reply(500),
    'ratings.example.com': (_, { reply }) => reply(500),
  },
  violation({ invocations }) {
    const lost = invocations.slice(0, -1).filter(({ outcome }) => outcome.kind !== 'answered');
    return lost.length > 0 ? `${lost.map(({ name }) => name).join(', ')} got no answer` : undefined;
  },
};
