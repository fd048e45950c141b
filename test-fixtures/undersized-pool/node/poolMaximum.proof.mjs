// Each query takes 400 ms: with enough connections all four at the same time, with one the last answer comes 1200 ms after the
// first. A busy machine delays all of them.
export default {
  unsafe: 'unsafe-pool-of-one',
  safe: 'safe-no-maximum',
  settings: ['1 worker'],
  rounds: { safe: 5 },
  database: 'postgresql',
  tables: [
    `CREATE FUNCTION slow_customers() RETURNS TABLE (id text, name text) LANGUAGE sql VOLATILE AS
     $$ SELECT '1', 'Ada' FROM pg_sleep(0.4) $$`,
    'CREATE VIEW customers AS SELECT * FROM slow_customers()',
  ],
  event: () => ({ id: '1' }),
  answer: () => ({ name: 'Ada' }),
  violation({ overlaps, invocations }) {
    const times = invocations.map(({ until }) => until);
    const last = Math.round(Math.max(...times));
    const isInTurn = last - Math.min(...times) > 1_000;
    return overlaps && isInTurn ? `four queries of 400 ms took ${last} ms` : undefined;
  },
};
