export default {
  unsafe: 'unsafe-token-of-shared-client',
  safe: 'safe-token-of-own-client',
  services: { 'git.example': ({ headers }) => ({ login: `owner of ${headers.authorization}` }) },
  event: ({ key }) => ({ token: key }),
  answer: ({ token }) => `owner of token ${token}`,
};
