// Both invocations queue on one session: B waits for A, and a lost session fails both.
import oracledb from 'oracledb';

const connection = await oracledb.getConnection({ user: 'app', connectString: process.env.ORACLE_DSN }); // hazard: shared-connection/serialised

export const handler = async (event: { id: number }) => {
  const result = await connection.execute('SELECT name FROM employees WHERE id = :id', [event.id]);
  return result.rows;
};
