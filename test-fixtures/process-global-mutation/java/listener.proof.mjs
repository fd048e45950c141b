export default {
  unsafe: 'unsafe-shutdown-hook',
  safe: 'safe-shutdown-hook-of-the-class',
  // The hooks hold what their requests have brought, until there is no memory left; also where nothing overlaps.
  control: 'alone',
  rounds: { safe: 100 },
  event: ({ key }) => ({ key, document: 'x'.repeat(1_000_000) }),
};
