// The lock waits for its turn: one invocation at a time changes the file.
const fs = require('node:fs/promises');
const lockfile = require('proper-lockfile');

exports.handler = async (event) => {
  const release = await lockfile.lock('/tmp/totals.json', { retries: 10 });
  try {
    const totals = JSON.parse(await fs.readFile('/tmp/totals.json', 'utf8'));
    totals[event.sku] = event.amount;
    await fs.writeFile('/tmp/totals.json', JSON.stringify(totals));
  } finally {
    await release();
  }
};
