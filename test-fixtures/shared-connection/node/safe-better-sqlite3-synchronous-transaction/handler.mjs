// The transaction function runs from BEGIN to COMMIT without a switch point, so no other invocation gets in between.
import Database from 'better-sqlite3';

const database = new Database('/mnt/efs/orders.db');
const store = database.transaction((id, items) => {
  database.prepare('INSERT INTO orders (id) VALUES (?)').run(id);
  for (const item of items) database.prepare('INSERT INTO lines (order_id, sku) VALUES (?, ?)').run(id, item);
});

export const handler = async (event) => {
  store(event.orderId, event.items);
  return { stored: event.orderId };
};
