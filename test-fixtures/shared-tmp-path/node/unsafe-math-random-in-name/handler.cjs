// A hundred numbers are few: now and then A and B draw the same one.
const fs = require('node:fs/promises');
const path = require('node:path');

exports.handler = async (event) => {
  const file = path.join('/tmp', `page-${Math.floor(Math.random() * 100)}.html`);
  try {
    await fs.writeFile(file, event.html); // hazard: shared-tmp-path/likelyUnique@low
    return await fs.readFile(file, 'utf8');
  } finally {
    await fs.rm(file, { force: true });
  }
};
