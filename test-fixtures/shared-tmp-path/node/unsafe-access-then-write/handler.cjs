// The failed access is stale by the time of the write: B creates the file in between, and someone reads half of it.
const fs = require('node:fs/promises');

exports.handler = async (event) => {
  try {
    await fs.access('/tmp/rates.json');
  } catch {
    const response = await fetch('https://rates.example/today.json');
    await fs.writeFile('/tmp/rates.json', await response.text()); // hazard: shared-tmp-path/checkThenCreate
  }
  const rates = JSON.parse(await fs.readFile('/tmp/rates.json', 'utf8'));
  return rates[event.currency];
};
