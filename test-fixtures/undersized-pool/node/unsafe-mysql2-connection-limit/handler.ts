// The invocations of a worker queue for the two connections.
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import mysql from 'mysql2/promise';

const pool = mysql.createPool({ uri: process.env.DATABASE_URL, connectionLimit: 2 }); // hazard: undersized-pool/poolMaximum

export const handler = async (event: APIGatewayProxyEventV2) => {
  const [rows] = await pool.execute('select name from customers where id = ?', [event.pathParameters?.id ?? '']);
  return { statusCode: 200, body: JSON.stringify(rows) };
};
