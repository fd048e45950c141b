export default {
  unsafe: 'unsafe-callback-handler',
  safe: 'safe-promise-instead-of-callback',
  control: 'none',
  initFails: /callback/i,
  event: ({ key }) => ({ orderId: key }),
  services: { 'orders.example.com': () => '' },
  violation: ({ invocations }) =>
    invocations.some(({ id, outcome }) => outcome.value?.requestId !== id) ? 'an answer is missing' : undefined,
};
