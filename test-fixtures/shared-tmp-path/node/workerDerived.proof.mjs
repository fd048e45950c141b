export default {
  unsafe: 'unsafe-process-id-in-name',
  safe: 'safe-request-id-in-file-name',
  event: ({ key }) => ({ svg: key.repeat(50_000) }),
  answer: ({ svg }) => svg,
  forSafe: { answer: (event) => event },
};
