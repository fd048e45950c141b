// /tmpfoo is not /tmp: here it is a mounted file system with rules of its own.
const fs = require('fs/promises');
const path = require('path');

exports.handler = async (event) => {
  await fs.writeFile('/tmpfoo/latest.json', event.body);
  await fs.writeFile(path.join('/tmpfoo', 'index.json'), event.index);
};
