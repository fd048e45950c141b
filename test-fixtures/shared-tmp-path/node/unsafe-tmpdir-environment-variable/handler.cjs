// TMPDIR names the shared folder, and so does the value it falls back on.
const { promises: files } = require('node:fs');
const path = require('node:path');

exports.handler = async (event) => {
  const folder = process.env.TMPDIR ?? '/tmp';
  await files.writeFile(path.join(folder, 'page.html'), event.html); // hazard: shared-tmp-path/fixedName
};
