// `a/photo.png` and `b/photo.png` are both /tmp/photo.png.
const fs = require('fs/promises');
const path = require('path');

exports.handler = async ({ key, content }) => {
  const file = path.join('/tmp', path.basename(key));
  await fs.writeFile(file, Buffer.from(content, 'base64')); // hazard: shared-tmp-path/eventDerived
  return (await fs.stat(file)).size;
};
