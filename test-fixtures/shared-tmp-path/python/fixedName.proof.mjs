export default {
  unsafe: 'unsafe-fixed-name-open',
  safe: 'safe-temporary-directory',
  event: ({ key }) => ({ report: { user: key }, body: key }),
  answer: ({ report }) => JSON.stringify(report).replaceAll(':', ': '),
  forSafe: { answer: ({ body }) => body.length },
};
