export default {
  unsafe: 'unsafe-contains-then-put-in-properties',
  safe: 'safe-seen-first-by-one',
  event: ({ round }) => ({ id: `message ${round}` }),
  violation({ number, invocations }) {
    const first = invocations.filter(({ outcome }) => outcome.value === 'first').length;
    return first === 1 ? undefined : `${first} invocations were the first for message ${number}`;
  },
};
