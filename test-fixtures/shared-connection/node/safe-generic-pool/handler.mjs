// The pool opens an FTP client for each invocation that needs one; a client is in one pair of hands at a time.
import { Readable } from 'node:stream';
import { Client } from 'basic-ftp';
import { createPool } from 'generic-pool';

const clients = createPool({
  create: async () => {
    const client = new Client();
    await client.access({ host: process.env.FTP_HOST });
    return client;
  },
  destroy: async (client) => client.close(),
});

export const handler = async (event) =>
  clients.use((client) => client.uploadFrom(Readable.from([event.body]), `invoices/${event.invoice}.csv`));
