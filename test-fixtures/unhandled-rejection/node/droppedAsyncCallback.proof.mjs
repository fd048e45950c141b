// One record of the last one is refused; what the others get, then and later, is what counts.
export default {
  unsafe: 'unsafe-for-each-async',
  safe: 'safe-for-each-async-catches',
  limit: 1_500,
  event: ({ key, index }) => ({
    records: [{ id: key, body: index === 3 ? 'refused' : 'fine' }],
    subscribers: ['https://subscriber.example/'],
    message: key,
  }),
  services: {
    'sink.example.com': ({ body }, { reply }) => reply(body === 'refused' ? 500 : 200),
    'subscriber.example': (_, { reply }) => reply(500),
  },
  violation({ invocations }) {
    const lost = invocations.slice(0, -1).filter(({ outcome }) => outcome.kind !== 'answered');
    return lost.length > 0 ? `${lost.map(({ name }) => name).join(', ')} got no answer` : undefined;
  },
};
