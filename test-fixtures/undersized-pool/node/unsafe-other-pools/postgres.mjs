// Too few connections for the invocations of a worker, with Postgres.js.
import postgres from 'postgres';

const sql = postgres(process.env.DATABASE_URL, { max: 1 }); // hazard: undersized-pool/poolMaximum

export const handler = async (event) => {
  const [customer] = await sql`select name from customers where id = ${event.id}`;
  return customer;
};
