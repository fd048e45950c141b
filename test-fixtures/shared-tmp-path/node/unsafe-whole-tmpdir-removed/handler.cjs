// A removes the temporary folder with everything that B has in it.
const fs = require('fs');
const os = require('os');

exports.handler = async (event) => {
  fs.rmSync(os.tmpdir(), { recursive: true, force: true }); // hazard: shared-tmp-path/wipesTmp
  return { cleaned: event.reason };
};
