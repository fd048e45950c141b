// Two objects of one name, of different sizes.
export default {
  unsafe: 'unsafe-base-name-of-event-path',
  safe: 'safe-mkdtemp',
  event: ({ index, round }) => ({
    key: `folder-${index}/photo-${round}.png`,
    content: Buffer.from('x'.repeat(100_000 * (index + 1))).toString('base64'),
  }),
  answer: (_, { index }) => 100_000 * (index + 1),
  forSafe: { event: ({ key }) => ({ template: key }), answer: () => null },
};
