// Worker threads are in one process: the pid is the same for all of them.
const fs = require('node:fs/promises');

exports.handler = async (event) => {
  await fs.writeFile(`/tmp/render-${process.pid}.svg`, event.svg); // hazard: shared-tmp-path/workerDerived
  return fs.readFile(`/tmp/render-${process.pid}.svg`, 'utf8');
};
