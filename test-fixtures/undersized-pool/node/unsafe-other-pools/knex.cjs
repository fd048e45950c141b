// Too few connections for the invocations of a worker, with Knex.
const knex = require('knex');

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL, pool: { min: 0, max: 1 } }); // hazard: undersized-pool/poolMaximum

exports.handler = async (event) => db('customers').where({ id: event.id }).first('name');
