export default {
  unsafe: 'unsafe-check-then-create-folder',
  safe: 'safe-folder-made-by-several',
  coldStart: true,
  event: ({ key }) => ({ id: key }),
  violation({ invocations }) {
    const failed = invocations.filter(({ outcome }) => outcome.kind !== 'answered');
    return failed.length > 0 ? `${failed.map(({ name }) => name).join(', ')} failed: ${failed[0].outcome.message}` : undefined;
  },
};
