// What A's caller packed is no JSON: the throw ends the worker, and B with it.
const { gunzip } = require('node:zlib');

exports.handler = (event) =>
  new Promise((resolve, reject) => {
    gunzip(Buffer.from(event.awslogs.data, 'base64'), (error, unpacked) => {
      if (error) reject(error);
      else resolve({ lines: JSON.parse(unpacked.toString('utf8')).logEvents.length }); // hazard: unhandled-rejection/throwInCallback
    });
  });
