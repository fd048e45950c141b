export default {
  unsafe: 'unsafe-print',
  safe: 'safe-request-id-in-line',
  control: 'none',
  event: ({ key }) => ({ id: key, amounts: [1, 2] }),
  async violation(round) {
    const lines = () => round.output.match(/^.*(?:start|total \d+)$/gm) ?? [];
    await round.until(() => lines().length >= round.number * round.invocations.length);
    const untold = lines().filter((line) => !/[0-9a-f]{8}-[0-9a-f]{4}-/.test(line));
    return untold.length > 0 ? `"${untold[0]}" tells no request id` : undefined;
  },
};
