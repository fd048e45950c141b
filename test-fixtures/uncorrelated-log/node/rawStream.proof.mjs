export default {
  unsafe: 'unsafe-stdout-write',
  safe: 'safe-request-id-through-parameters',
  control: 'none',
  event: ({ key }) => ({ orderId: key, rawPath: `/${key}` }),
  services: { 'orders.example.com': () => '', 'shop.example.com': () => '' },
  async violation(round) {
    const { invocations } = round;
    const lines = () => round.output.split('\n').filter((line) => invocations.some(({ key }) => line.includes(key)));
    await round.until(() => lines().length >= invocations.length);
    const untold = lines().filter((line) => invocations.every(({ id }) => !line.includes(id)));
    return untold.length > 0 ? `"${untold[0]}" tells no request id` : undefined;
  },
};
