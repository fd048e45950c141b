// Each invocation asks for the totals of four orders, on four threads.
export default {
  unsafe: 'unsafe-connection-on-threads',
  safe: 'shared-connection/python/safe-pool-for-threads',
  // The threads are those of one invocation: it goes wrong by itself.
  control: 'none',
  limit: 4_000,
  database: 'mariadb',
  tables: ['CREATE TABLE orders (id int, total int)', 'INSERT INTO orders VALUES (1, 10), (2, 20), (3, 30), (4, 40)'],
  invocations: 1,
  event: () => ({ orders: [1, 2, 3, 4] }),
  answer: () => [[10], [20], [30], [40]],
  forSafe: { database: 'postgresql' },
};
