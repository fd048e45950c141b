// Each invocation writes one line, which must name its own message.
export default {
  unsafe: 'unsafe-logger-append-persistent-keys',
  safe: 'safe-logger-keys-with-the-line',
  event: ({ key }) => ({
    Records: [{ messageId: key, body: key }],
    customerId: key,
    url: 'https://orders.example/',
  }),
  services: { 'orders.example': () => '' },
  async violation(round) {
    const messages = () =>
      (round.output.match(/^\{.*"message":"(?:stored|fetched)".*\}$/gm) ?? [])
        .map((line) => JSON.parse(line))
        .map(({ messageId, customer }) => messageId ?? customer);
    const { number, invocations } = round;
    await round.until(() => messages().length >= number * invocations.length);
    if (invocations.every(({ key }) => messages().includes(key))) return undefined;
    return `the lines of the round name the messages ${messages().slice(-invocations.length).join(', ')}`;
  },
};
