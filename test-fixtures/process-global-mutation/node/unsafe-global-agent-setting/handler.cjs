// A's limit for a slow partner throttles all requests of B, whose own limit is gone when it comes to ask.
const http = require('http');

exports.handler = async (event) => {
  http.globalAgent.maxSockets = event.parallel; // hazard: process-global-mutation/globalAgent
  const partner = await fetch(event.directory);
  const url = await partner.text();
  return new Promise((resolve, reject) => {
    http.get(url, (response) => resolve({ status: response.resume().statusCode })).on('error', reject);
  });
};
