// Each invocation writes one line, which must name its own customer. Before version 2.35.0 of the logger appended keys are
// one set for all invocations; the installed version is such a one.
export default {
  unsafe: 'unsafe-logger-append-keys-unknown-version',
  safe: 'safe-logger-keys-with-the-line',
  event: ({ key }) => ({ customerId: key, url: 'https://upstream.example/' }),
  services: { 'upstream.example': () => '' },
  async violation(round) {
    const customers = () =>
      (round.output.match(/^\{.*"message":"fetched".*\}$/gm) ?? []).map((line) => JSON.parse(line).customer);
    const { number, invocations } = round;
    await round.until(() => customers().length >= number * invocations.length);
    if (invocations.every(({ key }) => customers().includes(key))) return undefined;
    return `the lines of the round name the customers ${customers().slice(-invocations.length).join(', ')}`;
  },
};
