export default {
  unsafe: 'unsafe-thread-local-not-removed',
  safe: 'safe-thread-local-removed',
  // A thread keeps it for whoever it serves next.
  control: 'alone',
  event: ({ key, index }) => (index % 2 === 0 ? { tenant: key } : {}),
  answer: ({ tenant }) => `table-${tenant ?? null}`,
};
