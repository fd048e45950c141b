// The server tells which of its processes answers: one for each connection that was opened.
const seen = new Set();

export default {
  unsafe: 'unsafe-connection-in-handler',
  safe: 'safe-module-connection',
  // One after the other costs as many connections.
  control: 'none',
  database: 'postgresql',
  tables: ['CREATE VIEW users AS SELECT 1 AS id, pg_backend_pid() AS name'],
  event: () => ({ id: 1 }),
  violation({ number, invocations }) {
    if (number === 1) seen.clear();
    for (const { outcome } of invocations) seen.add(outcome.value[0]);
    // Four processes, each with one connection.
    return seen.size > 4 ? `${seen.size} connections were opened in ${number} rounds` : undefined;
  },
};
