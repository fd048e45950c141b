export default {
  unsafe: 'unsafe-named-pipe',
  safe: 'safe-port-chosen-by-system',
  // The pipe stays for later invocations as well.
  control: 'alone',
  event: ({ key }) => ({ id: key }),
  violation({ invocations }) {
    const failed = invocations.filter(({ outcome }) => outcome.kind !== 'answered');
    return failed.length > 0 ? `${failed.map(({ name }) => name).join(', ')} failed: ${failed[0].outcome.message}` : undefined;
  },
};
