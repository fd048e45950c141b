// B's host is stored while A's look-up is under way; A's answer pairs B's host with A's address.
const dns = require('node:dns');

let host;

exports.handler = (event) =>
  new Promise((resolve, reject) => {
    host = new URL(event.url).hostname; // hazard: shared-mutable-state/requestData
    dns.lookup(host, (error, address) => {
      if (error) reject(error);
      else resolve({ host, address });
    });
  });
