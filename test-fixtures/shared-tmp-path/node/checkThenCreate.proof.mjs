// The file is complete or not there at all; who finds half of it answers with another size.
const model = 'x'.repeat(4_000_000);

export default {
  unsafe: 'unsafe-exists-then-download',
  safe: 'safe-atomic-rename-onto-final-name',
  coldStart: true,
  rounds: { unsafe: 100, safe: 5 },
  // Downloads take different times, so one is written while another one is read.
  hold: false,
  invocations: 8,
  event: ({ key }) => ({ id: key }),
  services: {
    'models.example': async ({ who }) => {
      await new Promise((resolve) => setTimeout(resolve, 5 * (who.charCodeAt(0) - 64)));
      return model;
    },
  },
  answer: ({ id }) => ({ size: model.length, id }),
};
