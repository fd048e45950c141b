// The connection takes one request at a time: while A's runs, B's execSql is refused.
import { Connection, Request, TYPES } from 'tedious';

const connection = new Connection({ server: process.env.DB_SERVER, options: { database: 'crm' } }); // hazard: shared-connection/serialised
await new Promise((resolve, reject) => {
  connection.connect((error) => (error ? reject(error) : resolve()));
});

export const handler = (event) =>
  new Promise((resolve, reject) => {
    const request = new Request('SELECT name FROM contacts WHERE id = @id', (error, rowCount) => {
      if (error) reject(error);
      else resolve({ rowCount });
    });
    request.addParameter('id', TYPES.Int, event.contactId);
    connection.execSql(request);
  });
