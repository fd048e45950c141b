// Too few sessions for the invocations of a worker, with a pool that serves any kind of thing.
const { Client } = require('basic-ftp');
const { createPool } = require('generic-pool');

const factory = {
  async create() {
    const client = new Client();
    await client.access({ host: 'files.example.com' });
    return client;
  },
  async destroy(client) {
    client.close();
  },
};
const sessions = createPool(factory, { min: 0, max: 2 }); // hazard: undersized-pool/poolMaximum

exports.handler = (event) => sessions.use((client) => client.size(`reports/${event.id}.txt`));
