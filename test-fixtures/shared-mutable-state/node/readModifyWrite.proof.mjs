export default {
  unsafe: 'unsafe-local-copy-written-back',
  safe: 'safe-compound-assignment-to-local',
  // Each worker has a sequence of its own.
  settings: ['1 worker'],
  services: { 'ledger.example': () => '', 'scales.example': () => '2' },
  violation({ invocations }) {
    const numbers = invocations.map(({ outcome }) => outcome.value.next);
    return new Set(numbers).size < numbers.length ? `the entries ${numbers.join(', ')} were written` : undefined;
  },
  forSafe: { answer: () => ({ weight: 6 }), violation: undefined },
};
