// Every worker runs this at init, at the same time, on the same file.
const fs = require('fs');

fs.writeFileSync('/tmp/client.pem', Buffer.from(process.env.CLIENT_KEY, 'base64')); // hazard: shared-tmp-path/fixedName

exports.handler = async (event) => ({ keyFile: '/tmp/client.pem', id: event.id });
