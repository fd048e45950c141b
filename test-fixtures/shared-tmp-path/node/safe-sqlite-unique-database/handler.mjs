// The invocation builds a database of its own, closes it and removes it.
import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';

export const handler = async (event, context) => {
  const file = `/tmp/${context.awsRequestId}.db`;
  try {
    const database = new Database(file);
    try {
      database.exec('CREATE TABLE lines (text TEXT)');
      database.prepare('INSERT INTO lines VALUES (?)').run(event.text);
    } finally {
      database.close();
    }
  } finally {
    rmSync(file, { force: true });
  }
};
