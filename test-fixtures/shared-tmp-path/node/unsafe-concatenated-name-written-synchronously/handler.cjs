// The write is synchronous, but B in another worker thread writes the same file at the same time.
const fs = require('fs');

const FOLDER = '/tmp/';

exports.handler = async (event) => {
  const file = FOLDER + 'invoice.txt';
  fs.writeFileSync(file, event.text); // hazard: shared-tmp-path/fixedName
  return fs.readFileSync(file).length;
};
