export default {
  unsafe: 'unsafe-total-read-then-written',
  safe: 'safe-total-added-in-one-step',
  event: () => ({ amount: 1 }),
  violation({ number, invocations }) {
    const total = Math.max(...invocations.map(({ outcome }) => outcome.value ?? 0));
    const added = number * invocations.length;
    return total === added ? undefined : `the total is ${total} after ${added} invocations that each added 1`;
  },
};
