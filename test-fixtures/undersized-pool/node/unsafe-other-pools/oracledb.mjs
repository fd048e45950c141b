// Too few connections for the invocations of a worker, with the Oracle driver.
import oracledb from 'oracledb';

const pool = await oracledb.createPool({ user: 'app', connectString: process.env.DATABASE_URL, poolMax: 4 }); // hazard: undersized-pool/poolMaximum

export const handler = async (event) => {
  const connection = await pool.getConnection();
  try {
    const result = await connection.execute('select name from customers where id = :id', [event.id]);
    return result.rows[0];
  } finally {
    await connection.close();
  }
};
