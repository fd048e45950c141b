export default {
  unsafe: 'unsafe-balance-checked-before-the-payment',
  safe: 'safe-balance-reserved-before-the-payment',
  // Each worker has 100 to spend.
  settings: ['1 worker'],
  coldStart: true,
  event: () => ({ amount: 80 }),
  services: { 'payments.example': () => '' },
  violation({ requests }) {
    const paid = requests.reduce((sum, { body }) => sum + Number(body), 0);
    return paid > 100 ? `${paid} of 100 were paid` : undefined;
  },
};
