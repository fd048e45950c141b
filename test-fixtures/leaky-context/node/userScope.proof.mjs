// Each invocation reports one refusal, which must name its own user.
export default {
  unsafe: 'unsafe-sentry-set-user',
  safe: 'safe-sentry-isolation-scope',
  rounds: { safe: 10 },
  env: { SENTRY_DSN: 'http://key@{address}/1' },
  event: ({ key }) => ({ userId: key, tenant: key, url: 'https://upstream.example/' }),
  services: { 'upstream.example': (_, { reply }) => reply(503), direct: () => ({}) },
  async violation(round) {
    const users = () =>
      round.requests.flatMap(({ body }) => [...body.matchAll(/"user":\{"id":"(\w+)"/g)].map(([, user]) => user));
    await round.until(() => users().length >= round.invocations.length);
    const missing = round.invocations.filter(({ event }) => !users().includes(event.userId));
    return missing.length === 0 ? undefined : `the reports name the users ${users().join(', ')}`;
  },
};
