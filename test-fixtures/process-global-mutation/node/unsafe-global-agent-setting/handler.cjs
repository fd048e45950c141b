// A's limit for a slow partner throttles all requests of B.
const http = require('http');

exports.handler = async (event) => {
  http.globalAgent.maxSockets = event.parallel; // hazard: process-global-mutation/globalAgent
  return new Promise((resolve, reject) => {
    http.get(event.url, (response) => resolve({ status: response.resume().statusCode })).on('error', reject);
  });
};
