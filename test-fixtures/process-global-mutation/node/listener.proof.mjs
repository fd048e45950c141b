export default {
  unsafe: 'unsafe-emitter-listener-per-request',
  safe: 'safe-emitter-per-invocation',
  event: ({ key }) => ({ jobId: key, url: 'https://upstream.example/' }),
  services: { 'upstream.example': () => '' },
  answer: ({ jobId }) => ({ status: 200, steps: [`${jobId}: fetched`] }),
};
