// A connection for each invocation, with the MariaDB driver.
import mariadb from 'mariadb';

export const handler = async (event) => {
  const connection = await mariadb.createConnection(process.env.DATABASE_URL); // hazard: connection-per-invocation/perInvocation
  try {
    const rows = await connection.query('select name from customers where id = ?', [event.id]);
    return rows[0];
  } finally {
    await connection.end();
  }
};
