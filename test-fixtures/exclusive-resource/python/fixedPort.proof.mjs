export default {
  unsafe: 'unsafe-socket-in-handler',
  safe: 'safe-port-chosen-by-system',
  event: ({ key }) => ({ id: key }),
  violation({ invocations }) {
    const failed = invocations.filter(({ outcome }) => outcome.kind !== 'answered');
    return failed.length > 0 ? `${failed.map(({ name }) => name).join(', ')} failed: ${failed[0].outcome.message}` : undefined;
  },
};
