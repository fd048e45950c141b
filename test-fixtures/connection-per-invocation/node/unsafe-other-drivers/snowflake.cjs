// A session for each invocation, with the Snowflake driver.
const snowflake = require('snowflake-sdk');

exports.handler = async (event) => {
  const connection = snowflake.createConnection({ account: 'shop', username: 'app', application: 'orders' }); // hazard: connection-per-invocation/perInvocation
  await connection.connectAsync();
  return new Promise((resolve, reject) => {
    connection.execute({
      sqlText: 'select total from orders where id = ?',
      binds: [event.orderId],
      complete: (error, _statement, rows) => {
        connection.destroy(() => {
          if (error) reject(error);
          else resolve(rows[0]);
        });
      },
    });
  });
};
