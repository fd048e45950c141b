// mssql keeps a pool over tedious; a request borrows one connection of it.
import sql from 'mssql';

const pool = await new sql.ConnectionPool(process.env.MSSQL_URL).connect();

export const handler = async (event) => {
  const request = pool.request().input('id', sql.Int, event.contactId);
  const result = await request.query('SELECT name FROM contacts WHERE id = @id');
  return result.recordset[0];
};
