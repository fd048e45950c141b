// The last one's order is refused and rolled back; whoever got an answer has its order stored.
export default {
  unsafe: 'unsafe-pg-client-transaction',
  safe: 'safe-pg-pool-client-transaction',
  database: 'postgresql',
  tables: ["CREATE TABLE orders (body text CHECK (body <> 'refused'))"],
  event: ({ key, index }) => ({ Records: [{ body: key }, { body: index === 3 ? 'refused' : `${key} too` }] }),
  async violation({ invocations, sql }) {
    const stored = (await sql('SELECT body FROM orders')).map(({ body }) => body);
    const wrong = invocations.filter(
      ({ key, outcome }) => (outcome.kind === 'answered') !== (stored.includes(key) && stored.includes(`${key} too`)),
    );
    if (wrong.length === 0) return undefined;
    return `the orders of ${wrong.map(({ name }) => name).join(', ')} are not stored as they were answered`;
  },
};
