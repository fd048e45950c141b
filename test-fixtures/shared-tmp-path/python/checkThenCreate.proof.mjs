// The file is complete or not there at all; who finds half of it answers with another size.
const model = 'x'.repeat(4_000_000);

export default {
  unsafe: 'unsafe-check-then-create-download',
  safe: 'safe-download-that-finishes-first',
  coldStart: true,
  rounds: { unsafe: 50, safe: 5 },
  // Downloads take different times, so one is written while another one is read.
  hold: false,
  limit: 15_000,
  services: {
    s3: async ({ who, method }, { reply }) => {
      if (method === 'GET' && who !== undefined) {
        await new Promise((resolve) => setTimeout(resolve, 30 * (who.charCodeAt(0) - 64)));
      }
      return reply(200, model, { etag: '"object"' });
    },
  },
  answer: () => model.length,
};
