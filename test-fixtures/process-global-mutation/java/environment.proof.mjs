export default {
  unsafe: 'unsafe-system-property',
  safe: 'safe-own-properties',
  event: ({ key }) => ({ region: key, user: key }),
  answer: ({ region }) => region,
};
