export default {
  unsafe: 'unsafe-output-captured',
  safe: 'safe-report-printed-to-own-stream',
  event: ({ key }) => ({ user: key }),
  answer: ({ user }) => `report of ${user}`,
};
