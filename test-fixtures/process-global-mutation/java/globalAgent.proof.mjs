export default {
  unsafe: 'unsafe-cookies-of-the-request',
  safe: 'safe-cookie-of-the-connection',
  services: { 'orders.example': ({ headers }) => `orders of ${headers.cookie}` },
  event: ({ key }) => ({ session: key }),
  answer: ({ session }) => `orders of session=${session}`,
};
