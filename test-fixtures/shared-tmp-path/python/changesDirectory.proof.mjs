export default {
  unsafe: 'unsafe-changes-directory',
  safe: 'safe-own-current-folder',
  event: ({ key }) => ({ body: key }),
  answer: ({ body }) => body,
};
