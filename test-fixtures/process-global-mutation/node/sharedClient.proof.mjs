export default {
  unsafe: 'unsafe-interceptor-added-to-shared-instance',
  safe: 'safe-axios-instance-per-invocation',
  // The first interceptor stays for later requests as well.
  control: 'alone',
  event: ({ key }) => ({ tenant: key, token: key, id: '1' }),
  services: {
    'catalogue.example': ({ headers }) => headers['x-tenant'],
    'accounts.example': ({ headers }) => headers['x-tenant'],
  },
  answer: ({ tenant }) => tenant,
};
