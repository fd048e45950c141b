export default {
  unsafe: 'unsafe-global-regex-exec-loop',
  safe: 'safe-regex-created-in-handler',
  event: ({ key, index }) => ({ template: `${'-'.repeat(index)}{first${key}} {second${key}}` }),
  services: { 'fields.example': ({ path }) => path.slice(1) },
  answer: (_, { key }) => [`first${key}`, `second${key}`],
};
