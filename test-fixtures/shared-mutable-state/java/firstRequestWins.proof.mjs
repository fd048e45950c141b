export default {
  unsafe: 'unsafe-first-tenant-kept',
  safe: 'safe-prefix-for-each-tenant',
  // The second tenant is served wrongly also when it comes later.
  control: 'alone',
  event: ({ name }) => ({ tenant: name }),
  answer: ({ tenant }) => `tenant-${tenant}`,
};
