// An invocation's number is its own only as long as nobody comes in while it waits.
export default {
  unsafe: 'unsafe-request-count-incremented',
  safe: 'safe-counter-in-local',
  // Each worker counts for itself.
  settings: ['1 worker'],
  event: () => ({ url: 'https://upstream.example/' }),
  services: { 'upstream.example': () => '', 'rows.example': () => '' },
  violation({ invocations }) {
    const numbers = invocations.map(({ outcome }) => outcome.value.requests);
    return new Set(numbers).size < numbers.length ? `the numbers ${numbers.join(', ')} were given` : undefined;
  },
  forSafe: {
    event: ({ index }) => ({ Records: Array.from({ length: index }, () => ({ body: 'row' })) }),
    answer: ({ Records }) => ({ processed: Records.length }),
    violation: undefined,
  },
};
