export default {
  unsafe: 'unsafe-date-format',
  safe: 'safe-date-format-of-each-invocation',
  rounds: { unsafe: 10_000, safe: 500 },
  invocations: 8,
  event: ({ index, round }) => ({ time: String(Date.UTC(2000 + index, index, 1 + (round % 28))) }),
  answer: ({ time }) => new Date(Number(time)).toISOString().slice(0, 10),
};
