// Knex is a pool, and `transaction` passes one of its connections to the callback.
const knex = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL });

exports.handler = async (event) =>
  knex.transaction(async (trx) => {
    await trx('orders').insert({ id: event.orderId });
    await trx('stock').where({ sku: event.sku }).decrement('amount', 1);
  });
