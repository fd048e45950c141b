// The last one has a negative amount; what the others get is what counts.
export default {
  unsafe: 'unsafe-throw-in-next-tick',
  safe: 'safe-throw-caught-in-timer',
  limit: 1_500,
  invocations: 8,
  event: ({ index }) => ({ amount: index === 7 ? -1 : 1, url: 'https://upstream.example/' }),
  services: { 'upstream.example': () => '' },
  violation({ invocations }) {
    const lost = invocations.slice(0, -1).filter(({ outcome }) => outcome.kind !== 'answered');
    return lost.length > 0 ? `${lost.map(({ name }) => name).join(', ')} got no answer` : undefined;
  },
};
