export default {
  unsafe: 'unsafe-wipes-before-the-work',
  safe: 'safe-temporary-directory',
  event: ({ key }) => ({ text: key, body: key }),
  answer: ({ text }) => text,
  forSafe: { answer: ({ body }) => body.length },
};
