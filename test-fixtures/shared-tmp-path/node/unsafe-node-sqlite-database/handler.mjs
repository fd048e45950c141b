// The built-in driver opens the same shared file.
import { tmpdir } from 'node:os';
import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync(`${tmpdir()}/seen.db`); // hazard: shared-tmp-path/database

export const handler = async (event) => {
  database.prepare('INSERT INTO seen VALUES (?)').run(event.id);
};
