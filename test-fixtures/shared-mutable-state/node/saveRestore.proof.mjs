export default {
  unsafe: 'unsafe-level-raised-for-one-request',
  safe: 'safe-setting-passed-as-argument',
  event: ({ key, index }) => ({ query: key, fallback: `${key} else`, debug: index === 0 }),
  services: { 'search.example': ({ query }) => (query.has('explain') ? query.get('explain') === 'true' : ['id']) },
  answer: ({ debug }) => [debug, debug],
  forSafe: { event: ({ key }) => ({ text: key }), answer: () => ['id'] },
};
