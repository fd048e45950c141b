// The folder is one for all, so what its listing gives belongs to all.
const fs = require('node:fs');
const path = require('node:path');

const folder = '/tmp/outputs';

function take(file) {
  const content = fs.readFileSync(file);
  fs.unlinkSync(file); // hazard: shared-tmp-path/fixedName
  return content.length;
}

exports.handler = async (event) => {
  const sizes = fs.readdirSync(folder).map((name) => path.join(folder, name)).map(take);
  return { job: event.job, sizes };
};
