// Every invocation of the worker depends on one warehouse session; when it expires, A and B fail together.
const snowflake = require('snowflake-sdk');

const connection = snowflake.createConnection({ account: process.env.ACCOUNT, username: 'loader' }); // hazard: shared-connection/serialised
const connected = new Promise((resolve, reject) => {
  connection.connect((error) => (error ? reject(error) : resolve()));
});

exports.handler = async (event) => {
  await connected;
  return new Promise((resolve, reject) => {
    connection.execute({
      sqlText: 'SELECT region, total FROM revenue WHERE year = ?',
      binds: [event.year],
      complete: (error, _statement, rows) => (error ? reject(error) : resolve(rows)),
    });
  });
};
