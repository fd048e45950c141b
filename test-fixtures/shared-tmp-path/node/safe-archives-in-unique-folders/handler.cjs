// Both archives are unpacked below a folder that nobody else has.
const fs = require('node:fs/promises');
const AdmZip = require('adm-zip');
const tar = require('tar');

exports.handler = async (event) => {
  const folder = await fs.mkdtemp('/tmp/unpack-');
  try {
    new AdmZip(Buffer.from(event.zip, 'base64')).extractAllTo(folder, true);
    await tar.x({ file: event.archive, cwd: folder });
    return (await fs.readdir(folder)).length;
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
};
