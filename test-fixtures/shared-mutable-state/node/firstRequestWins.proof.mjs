export default {
  unsafe: 'unsafe-promise-made-for-the-first-tenant',
  safe: 'safe-promise-for-each-tenant',
  event: ({ key }) => ({ tenant: key }),
  services: { 'settings.example': ({ path }) => ({ theme: `theme of ${path.slice(1)}` }) },
  answer: ({ tenant }) => ({ theme: `theme of ${tenant}` }),
  // The first request wins over a later one as well.
  control: 'alone',
};
