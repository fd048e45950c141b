export default {
  unsafe: 'unsafe-lock-file',
  safe: 'shared-tmp-path/python/safe-file-lock',
  files: { '/mnt/catalogue/index.json': '{}' },
  event: ({ key }) => ({ id: key }),
  answer: ({ id }) => id,
  // The lock that waits guards a counter: each invocation has a number of its own.
  forSafe: {
    answer: undefined,
    violation({ invocations, number }) {
      const numbers = invocations.map(({ outcome }) => outcome.value).sort((a, b) => a - b);
      const expected = invocations.map((_, index) => (number - 1) * invocations.length + index + 1);
      return String(numbers) === String(expected) ? undefined : `the numbers ${numbers.join(', ')} were given`;
    },
  },
};
