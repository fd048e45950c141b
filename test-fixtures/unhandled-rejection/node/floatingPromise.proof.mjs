// The last one's audit is refused; all that come after it are lost.
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
  answer: ({ id }) => ({ accepted: id }),
  forSafe: { answer: ({ id }) => ({ id }) },
};
