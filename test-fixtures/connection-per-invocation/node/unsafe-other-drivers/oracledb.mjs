// A connection for each invocation, with the Oracle driver.
import oracledb from 'oracledb';

export const handler = async (event) => {
  const connection = await oracledb.getConnection({ // hazard: connection-per-invocation/perInvocation
    user: 'app',
    password: process.env.DATABASE_PASSWORD,
    connectString: process.env.DATABASE_URL,
  });
  try {
    const result = await connection.execute('select name from customers where id = :id', [event.id]);
    return result.rows[0];
  } finally {
    await connection.close();
  }
};
