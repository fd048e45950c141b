// The check was made for a script; called by the handler, it ends the worker of everybody.
import { checkTable } from './check.mjs';

export const handler = async (event) => {
  checkTable(event.table);
  const response = await fetch(`https://tables.example/${event.table}`);
  return response.json();
};
