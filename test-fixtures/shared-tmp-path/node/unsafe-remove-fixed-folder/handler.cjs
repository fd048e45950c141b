// A clears the working folder while B works in it.
const { rm } = require('node:fs/promises');
const path = require('node:path');
const os = require('node:os');

exports.handler = async (event) => {
  await rm(path.join(os.tmpdir(), 'frames'), { recursive: true, force: true }); // hazard: shared-tmp-path/fixedName
  return { video: event.video };
};
