// Invocations that start together all find nothing there, and all create the pool; the last one stays.
import { createPool } from 'mariadb';
import { loadSettings } from './settings.mjs';

let pool;

export const handler = async (event) => {
  pool = pool || createPool({ ...(await loadSettings()), connectionLimit: 10 }); // hazard: check-then-act/duplicateWork
  return pool.query('select name from customers where id = ?', [event.id]);
};
