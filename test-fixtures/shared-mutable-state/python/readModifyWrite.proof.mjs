// Four threads of one invocation ask for the sizes of four objects; the sum is that of all.
export default {
  unsafe: 'unsafe-thread-total',
  safe: 'safe-thread-results',
  // The threads are those of one invocation: it goes wrong by itself.
  control: 'none',
  invocations: 1,
  hold: 4,
  event: () => ({ bucket: 'reports', keys: ['a', 'b', 'c', 'd'] }),
  services: { s3: (_, { reply }) => reply(200, 'x'.repeat(10)) },
  answer: () => ({ bytes: 44 }),
};
