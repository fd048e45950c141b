export default {
  unsafe: 'unsafe-context-method-in-helper',
  safe: 'safe-context-method-asked-for',
  control: 'none',
  event: ({ key }) => ({ orderId: key, url: 'https://orders.example.com/' }),
  services: { 'orders.example.com': () => '' },
  answer: () => ({ statusCode: 200 }),
};
