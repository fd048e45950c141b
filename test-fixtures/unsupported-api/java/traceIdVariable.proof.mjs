export default {
  unsafe: 'unsafe-trace-id-variable',
  safe: 'safe-trace-id-property',
  // The variable is missing also where nothing overlaps.
  control: 'none',
  violation({ invocations }) {
    const without = invocations.find(({ outcome }) => !String(outcome.value).startsWith('Root='));
    return without && `${without.name} found ${JSON.stringify(without.outcome.value)} instead of its trace`;
  },
};
