// graceful-fs has the functions of fs, and /tmp has one `queue.txt`.
const fs = require('graceful-fs');

exports.handler = async (event) => {
  fs.appendFileSync('/tmp/queue.txt', `${event.id}\n`); // hazard: shared-tmp-path/fixedName
};
