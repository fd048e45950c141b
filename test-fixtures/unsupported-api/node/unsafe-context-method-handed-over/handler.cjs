// The method is not there: `readFile` throws for the missing callback before it reads anything.
const { readFile } = require('node:fs');

exports.handler = (event, context) => {
  readFile(`/var/task/notices/${event.language}.txt`, 'utf8', context.done); // hazard: unsupported-api/contextMethod
};
