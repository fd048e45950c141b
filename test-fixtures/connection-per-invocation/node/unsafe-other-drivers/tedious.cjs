// A connection for each invocation, with the SQL Server driver.
const { Connection, Request } = require('tedious');

exports.handler = () =>
  new Promise((resolve, reject) => {
    const connection = new Connection({ server: process.env.DATABASE_HOST }); // hazard: connection-per-invocation/perInvocation
    connection.connect((problem) => {
      if (problem) {
        reject(problem);
        return;
      }
      const count = new Request('select id from orders', (error, rowCount) => {
        connection.close();
        if (error) reject(error);
        else resolve({ orders: rowCount });
      });
      connection.execSql(count);
    });
  });
