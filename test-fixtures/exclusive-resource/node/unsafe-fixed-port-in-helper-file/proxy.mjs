import http from 'node:http';

const server = http.createServer((request, response) => response.end('ok'));

export function start() {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(2773, resolve); // hazard: exclusive-resource/fixedPort
  });
}
