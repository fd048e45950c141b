export default {
  unsafe: 'unsafe-mapper-configured-per-request',
  safe: 'safe-writer-of-each-request',
  event: ({ key, index }) => (index % 2 === 0 ? { pretty: key } : { user: key }),
  answer: ({ pretty, user }) => (pretty === undefined ? `{"user":"${user}"}` : `{\n  "pretty" : "${pretty}"\n}`),
};
