// Without settings the driver lends a connection of its default pool.
import oracledb from 'oracledb';

await oracledb.createPool({ user: 'app', connectString: process.env.DATABASE_URL });

export const handler = async (event) => {
  const connection = await oracledb.getConnection();
  try {
    const result = await connection.execute('select name from customers where id = :id', [event.id]);
    return result.rows[0];
  } finally {
    await connection.close();
  }
};
