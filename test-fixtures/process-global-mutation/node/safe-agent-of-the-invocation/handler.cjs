// The limit is that of an agent which only this invocation's requests have.
const http = require('http');

exports.handler = async (event) => {
  const agent = new http.Agent({ maxSockets: event.parallel });
  const partner = await fetch(event.directory);
  const url = await partner.text();
  return new Promise((resolve, reject) => {
    http.get(url, { agent }, (response) => resolve({ status: response.resume().statusCode })).on('error', reject);
  });
};
