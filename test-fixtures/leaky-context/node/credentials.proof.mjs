export default {
  unsafe: 'unsafe-axios-instance-default-header',
  safe: 'process-global-mutation/node/safe-axios-instance-per-invocation',
  event: ({ key }) => ({ token: key, tenant: key }),
  services: {
    'accounts.example': ({ path, headers }) =>
      path === '/me' ? { id: headers.authorization } : { of: headers.authorization },
  },
  answer: ({ token }) => ({ of: `Bearer ${token}` }),
  forSafe: { answer: ({ token }) => ({ id: `Bearer ${token}` }) },
};
