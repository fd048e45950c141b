// The lines of A and B end up in one log.
const fs = require('fs');

exports.handler = async (event) => {
  const descriptor = fs.openSync('/tmp/audit.log', 'a'); // hazard: shared-tmp-path/fixedName
  try {
    fs.writeSync(descriptor, `${event.user} ${event.action}\n`);
  } finally {
    fs.closeSync(descriptor);
  }
};
