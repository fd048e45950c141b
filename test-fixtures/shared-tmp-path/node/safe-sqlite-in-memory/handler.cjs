// Filled once at init and only read afterwards; it lives in memory, not in /tmp.
const Database = require('better-sqlite3');

const database = new Database(':memory:');
database.exec("CREATE TABLE towns (code TEXT, town TEXT); INSERT INTO towns VALUES ('1010', 'Vienna')");

exports.handler = async (event) => database.prepare('SELECT town FROM towns WHERE code = ?').get(event.code);
