export default {
  unsafe: 'unsafe-error-tracker-tag-of-some',
  safe: 'safe-error-tracker-tag-of-own-scope',
  // A thread keeps it for whoever it serves next.
  control: 'alone',
  hold: false,
  services: { 'sentry.example': () => '' },
  event: ({ key, index }) => (index % 2 === 0 ? { tenant: key } : {}),
  answer: ({ tenant }) => `reported for ${tenant ?? null}`,
};
