// A program that ends with an error rejects the promise of the promisified function.
const { execFile } = require('node:child_process');
const { promisify } = require('node:util');

const run = promisify(execFile);

exports.handler = async (event) => {
  run('/opt/bin/notify', ['--channel', event.channel]); // hazard: unhandled-rejection/floatingPromise
  return { accepted: event.channel };
};
