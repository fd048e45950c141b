// Sequelize pools its connections; the managed transaction is bound to one of them.
import { Sequelize } from 'sequelize';

const sequelize = new Sequelize(process.env.DATABASE_URL);

export const handler = async (event) =>
  sequelize.transaction((transaction) =>
    sequelize.query('UPDATE seats SET taken = true WHERE id = ?', { replacements: [event.seat], transaction }),
  );
