// Two functions hand the pool up before the third keeps it for all invocations.
import mysql from 'mysql2/promise';

let kept;

const make = (uri) => mysql.createPool({ uri });

function open() {
  const made = make(process.env.DATABASE_URL);
  return made;
}

function database() {
  kept ??= open();
  return kept;
}

export const handler = async (event) => {
  const [rows] = await database().execute('select name from customers where id = ?', [event.id]);
  return rows[0];
};
