// B's archive is unpacked over the files of A's.
const AdmZip = require('adm-zip');

exports.handler = async (event) => {
  const archive = new AdmZip(Buffer.from(event.zip, 'base64'));
  archive.extractAllTo('/tmp/unpacked', true); // hazard: shared-tmp-path/fixedName
  return archive.getEntries().length;
};
