export default {
  unsafe: 'unsafe-pg-client-search-path',
  safe: 'safe-pg-pool',
  database: 'postgresql',
  tables: [
    ...['a', 'b', 'c', 'd'].flatMap((tenant) => [
      `CREATE SCHEMA ${tenant}`,
      `CREATE TABLE ${tenant}.customers AS SELECT 1 AS id, '${tenant}' AS name`,
    ]),
    "CREATE TABLE orders AS SELECT tenant AS id, 1 AS total FROM unnest(ARRAY['a', 'b', 'c', 'd']) tenant",
  ],
  event: ({ name }) => ({ tenant: name.toLowerCase(), orderId: name.toLowerCase() }),
  answer: ({ tenant }) => [{ id: 1, name: tenant }],
  forSafe: { answer: ({ orderId }) => ({ id: orderId, total: 1 }) },
};
