// Two objects of one name, of different sizes.
export default {
  unsafe: 'unsafe-event-derived-base-name',
  safe: 'safe-temporary-directory',
  event: ({ index, round }) => ({
    detail: { object: { key: `folder-${index}/photo-${round}.png` } },
    body: 'x'.repeat(index + 1),
  }),
  services: {
    s3: ({ path }, { reply }) => {
      const [, folder = ''] = /folder-(\d)/.exec(path) ?? [];
      return reply(200, 'x'.repeat(Number(folder) + 1), { etag: '"object"' });
    },
  },
  answer: (_, { index }) => index + 1,
};
