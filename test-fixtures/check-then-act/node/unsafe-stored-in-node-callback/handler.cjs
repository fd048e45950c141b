// No await in sight, but the callback comes later, and B asks in the meantime.
const dns = require('node:dns');

const addresses = new Map();

function resolve(host, done) {
  if (addresses.has(host)) return done(null, addresses.get(host)); // hazard: check-then-act/staleCheck
  dns.resolve4(host, (error, found) => {
    if (error) return done(error);
    addresses.set(host, found);
    done(null, found);
  });
}

exports.handler = (event) =>
  new Promise((fulfil, reject) => {
    resolve(event.host, (error, found) => (error ? reject(error) : fulfil({ addresses: found })));
  });
