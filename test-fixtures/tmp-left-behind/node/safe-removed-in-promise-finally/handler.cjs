// The removal hangs on the promise, and runs whether it is fulfilled or not.
const { randomUUID } = require('node:crypto');
const { readFile, rm, writeFile } = require('node:fs/promises');

exports.handler = (event) => {
  const file = `/tmp/${randomUUID()}.txt`;
  return writeFile(file, event.text)
    .then(() => readFile(file))
    .then((body) => fetch('https://printer.example/', { method: 'POST', body }))
    .then((response) => ({ status: response.status }))
    .finally(() => rm(file, { force: true }));
};
