export default {
  unsafe: 'unsafe-current-user-in-field',
  safe: 'safe-current-user-in-parameter',
  event: ({ key }) => ({ user: key }),
  answer: ({ user }) => `Hello ${user}`,
};
