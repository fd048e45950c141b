// TypeORM hands what stands under `extra` on to the driver's pool.
import { DataSource } from 'typeorm';

const source = new DataSource({ // hazard: undersized-pool/poolMaximum
  type: 'postgres',
  url: process.env.DATABASE_URL,
  extra: { max: 2 },
});
const ready = source.initialize();

export const handler = async (event: { id: string }) => {
  await ready;
  return source.query('select name from customers where id = $1', [event.id]);
};
