export default {
  unsafe: 'unsafe-transaction-on-static-connection',
  safe: 'safe-transaction-on-connection-of-a-source',
  database: 'postgresql',
  tables: ['create table payments (id text)'],
  event: ({ key, index }) => (index % 2 === 0 ? { id: key } : { id: key, refused: 'true' }),
  answer: ({ refused }) => (refused ? 'refused' : 'paid'),
  async violation({ invocations, sql }) {
    const stored = new Set((await sql('select id from payments')).map(({ id }) => id));
    for (const { name, event, outcome } of invocations) {
      if ((outcome.value === 'paid') !== stored.has(event.id)) {
        return `${name} answered ${outcome.value}, and its payment is ${stored.has(event.id) ? 'there' : 'not there'}`;
      }
    }
    return undefined;
  },
};
