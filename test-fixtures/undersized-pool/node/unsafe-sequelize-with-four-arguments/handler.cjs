// The settings stand behind database, user and password.
const { QueryTypes, Sequelize } = require('sequelize');

const db = new Sequelize('shop', 'app', process.env.DATABASE_PASSWORD, { // hazard: undersized-pool/poolMaximum
  dialect: 'mysql',
  pool: { max: 1, idle: 5000 },
});

exports.handler = async (event) =>
  db.query('select name from customers where id = ?', { replacements: [event.id], type: QueryTypes.SELECT });
