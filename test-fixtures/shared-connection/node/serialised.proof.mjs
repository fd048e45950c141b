// Each query takes half a second; two connections take no longer than one.
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
    const last = Math.round(Math.max(...invocations.map(({ until }) => until)));
    return overlaps && last >= 1_000 ? `two queries of 500 ms took ${last} ms` : undefined;
  },
};
