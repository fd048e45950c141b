// An FTP session takes one transfer at a time and cannot be pooled by this library: one for each invocation is right.
import { Readable } from 'node:stream';
import { Client } from 'basic-ftp';

export const handler = async (event) => {
  const client = new Client();
  try {
    await client.access({ host: 'files.example.com', secure: true });
    await client.uploadFrom(Readable.from([event.report]), `reports/${event.id}.txt`);
    return { uploaded: event.id };
  } finally {
    client.close();
  }
};
