// Both go into the folder of all: the archive's files under their names, and the removal of everything.
const fs = require('node:fs/promises');
const AdmZip = require('adm-zip');

exports.handler = async (event) => {
  new AdmZip(Buffer.from(event.zip, 'base64')).extractAllTo('/tmp', true); // hazard: shared-tmp-path/fixedName
  const sizes = (await fs.readdir('/tmp')).length;
  await fs.rm('/tmp', { recursive: true, force: true }); // hazard: shared-tmp-path/wipesTmp
  return sizes;
};
