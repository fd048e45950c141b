export default {
  unsafe: 'unsafe-current-user-read-after-await',
  safe: 'safe-current-user-in-local',
  event: ({ key }) => ({ user: { id: key, name: `User ${key}` } }),
  services: { 'orders.example': ({ query }) => [`order of ${query.get('of')}`] },
  answer: ({ user }) => ({ orders: [`order of ${user.id}`], for: user.name }),
};
