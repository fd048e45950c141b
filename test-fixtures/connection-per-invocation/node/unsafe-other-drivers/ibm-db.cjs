// A connection for each invocation, with the Db2 driver.
const ibmdb = require('ibm_db');

exports.handler = async (event) => {
  const connection = await ibmdb.open(process.env.DATABASE_URL); // hazard: connection-per-invocation/perInvocation
  try {
    return await connection.query('select name from customers where id = ?', [event.id]);
  } finally {
    await connection.close();
  }
};
