// Each query takes half a second: over two connections both at the same time, over one the second answer comes as much later.
// A busy machine delays both of them.
export default {
  unsafe: 'unsafe-pg-client-queried',
  safe: 'safe-pg-pool',
  settings: ['1 worker'],
  database: 'postgresql',
  tables: [
    `CREATE FUNCTION slow_orders() RETURNS TABLE (id text, total int) LANGUAGE sql VOLATILE AS
     $$ SELECT 'o-1', 12 FROM pg_sleep(0.5) $$`,
    'CREATE VIEW orders AS SELECT * FROM slow_orders()',
  ],
  invocations: 2,
  rounds: { safe: 5 },
  event: () => ({ orderId: 'o-1' }),
  answer: () => ({ id: 'o-1', total: 12 }),
  violation({ overlaps, invocations }) {
    const times = invocations.map(({ until }) => until);
    const last = Math.round(Math.max(...times));
    const isInTurn = last >= 1_000 && last - Math.min(...times) > 400;
    return overlaps && isInTurn ? `two queries of 500 ms took ${last} ms` : undefined;
  },
};
