// util.promisify changes how writeFile is called, not where it writes.
const { writeFile } = require('node:fs');
const { promisify } = require('node:util');

const save = promisify(writeFile);

exports.handler = async (event) => {
  await save('/tmp/message.txt', event.message); // hazard: shared-tmp-path/fixedName
};
