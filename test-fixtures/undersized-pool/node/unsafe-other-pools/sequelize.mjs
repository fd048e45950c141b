// Too few connections for the invocations of a worker, with Sequelize.
import { QueryTypes, Sequelize } from 'sequelize';

const db = new Sequelize(process.env.DATABASE_URL, { // hazard: undersized-pool/poolMaximum
  dialect: 'postgres',
  pool: { min: 0, max: 2 },
});

export const handler = async (event) =>
  db.query('select name from customers where id = ?', { replacements: [event.id], type: QueryTypes.SELECT });
