// The server tells which of its processes answers: one for each connection that was opened.
const seen = new Set();

export default {
  unsafe: 'unsafe-pg-client',
  safe: 'safe-pool-while-loading',
  // One after the other costs as many connections.
  control: 'none',
  database: 'postgresql',
  tables: ['CREATE VIEW customers AS SELECT 1 AS id, pg_backend_pid() AS name'],
  event: () => ({ id: 1 }),
  violation({ number, invocations }) {
    if (number === 1) seen.clear();
    for (const { outcome } of invocations) seen.add(outcome.value.name);
    // Two workers, each with a pool of ten at most.
    return seen.size > 20 ? `${seen.size} connections were opened in ${number} rounds` : undefined;
  },
};
