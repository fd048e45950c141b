// A database that ships with the function and is only read.
import Database from 'better-sqlite3';

const database = new Database('/opt/postcodes.db', { readonly: true });
const find = database.prepare('SELECT town FROM postcodes WHERE code = ?');

export const handler = async (event) => find.get(event.code);
