export default {
  unsafe: 'unsafe-plain-map-as-cache',
  safe: 'safe-concurrent-map-put',
  rounds: { unsafe: 10_000, safe: 500 },
  event: ({ key }) => ({ key }),
};
