export default {
  unsafe: 'unsafe-pool-client-never-released',
  safe: 'safe-pg-pool-client-transaction',
  database: 'postgresql',
  tables: ["CREATE TABLE plans AS SELECT 'basic' AS id, 5 AS price", 'CREATE TABLE orders (body text)'],
  limit: 1_500,
  event: ({ key }) => ({ plan: 'basic', Records: [{ body: key }] }),
  answer: () => ({ id: 'basic', price: 5 }),
  forSafe: { answer: () => null },
};
