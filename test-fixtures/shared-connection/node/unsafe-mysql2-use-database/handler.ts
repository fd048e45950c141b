// A switches the session to its tenant's database, B to another: A's query then counts B's users.
import * as mysql from 'mysql2/promise';

const connection = await mysql.createConnection({ host: process.env.DB_HOST, user: 'app' }); // hazard: shared-connection/sessionState

export const handler = async (event: { tenant: string }) => {
  await connection.query(`USE \`tenant_${event.tenant}\``);
  const [rows] = await connection.query('SELECT COUNT(*) AS users FROM users');
  return rows;
};
