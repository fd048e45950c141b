// A connection for each invocation, through ODBC.
import odbc from 'odbc';

export const handler = async (event) => {
  const connection = await odbc.connect(process.env.DATABASE_URL); // hazard: connection-per-invocation/perInvocation
  try {
    return await connection.query('select name from customers where id = ?', [event.id]);
  } finally {
    await connection.close();
  }
};
