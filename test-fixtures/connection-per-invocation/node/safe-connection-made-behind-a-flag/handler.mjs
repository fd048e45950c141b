// The flag outlives the invocation: the connection is made once, in one step that nothing can interrupt.
import { DataTypes, Model, Sequelize } from 'sequelize';

class Customer extends Model {}

let prepared = false;

function prepare() {
  if (prepared) return;
  prepared = true;
  const sequelize = new Sequelize(process.env.DATABASE_URL);
  Customer.init({ name: DataTypes.STRING }, { sequelize });
}

export const handler = async (event) => {
  prepare();
  const customer = await Customer.findByPk(event.id);
  return { name: customer.name };
};
