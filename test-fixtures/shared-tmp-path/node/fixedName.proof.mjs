export default {
  unsafe: 'unsafe-fixed-name-literal',
  safe: 'safe-request-id-in-file-name',
  event: ({ key }) => ({ user: key, text: key.repeat(50_000) }),
  answer: (event) => event,
};
