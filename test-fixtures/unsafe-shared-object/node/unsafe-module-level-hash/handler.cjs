// A's and B's bytes go into one hash, and the second digest throws.
const { createHash } = require('node:crypto');

const checksum = createHash('sha256'); // hazard: unsafe-shared-object/statefulObject

exports.handler = async (event) => {
  for (const url of event.urls) {
    const response = await fetch(url);
    checksum.update(await response.text());
  }
  return checksum.digest('hex');
};
