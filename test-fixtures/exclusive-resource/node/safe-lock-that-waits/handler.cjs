// The lock is asked for again and again: who comes second waits, and does not fail.
const fs = require('node:fs/promises');
const lockfile = require('proper-lockfile');

exports.handler = async (event) => {
  const release = await lockfile.lock('/mnt/catalogue/index.json', { retries: { retries: 20, maxTimeout: 500 } });
  try {
    const index = JSON.parse(await fs.readFile('/mnt/catalogue/index.json', 'utf8'));
    return { entry: index[event.sku] };
  } finally {
    await release();
  }
};
