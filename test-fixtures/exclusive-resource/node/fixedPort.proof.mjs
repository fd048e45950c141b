export default {
  unsafe: 'unsafe-fixed-port-in-options',
  safe: 'safe-port-chosen-by-system',
  settings: ['2 workers'],
  coldStart: true,
  initFails: /EADDRINUSE/,
  event: ({ key }) => ({ key, checker: 'https://checker.example/' }),
  services: { 'checker.example': () => '' },
  forSafe: { answer: () => ({ statusCode: 200 }) },
};
