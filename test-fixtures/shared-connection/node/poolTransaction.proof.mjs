// The last one's payment is refused; whoever got an answer has its seat taken.
export default {
  unsafe: 'unsafe-pg-pool-begin',
  safe: 'safe-pg-pool-client-transaction',
  database: 'postgresql',
  tables: [
    `CREATE TABLE seats AS SELECT chr(65 + number) || round AS id, false AS taken
     FROM generate_series(0, 3) number, generate_series(1, 300) round`,
    "CREATE TABLE bookings (seat text, payment text CHECK (payment <> 'refused'))",
    "CREATE TABLE orders (body text CHECK (body NOT LIKE 'D%'))",
  ],
  event: ({ key }) => ({ seat: key, Records: [{ body: key }] }),
  services: { 'payments.example': ({ path }) => (path.startsWith('/D') ? 'refused' : 'paid') },
  async violation({ invocations, sql }) {
    const stored = (await sql('SELECT id FROM seats WHERE taken UNION SELECT body FROM orders')).map(({ id }) => id);
    const missing = invocations.filter(({ key, outcome }) => outcome.kind === 'answered' && !stored.includes(key));
    if (missing.length === 0) return undefined;
    return `${missing.map(({ name }) => name).join(', ')} got an answer, and nothing is stored`;
  },
};
