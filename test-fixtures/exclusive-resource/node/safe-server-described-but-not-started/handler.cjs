// The server knows a port, but only `start` would take it: here the adapter injects the requests.
const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });
server.route({ method: 'GET', path: '/', handler: () => 'ok' });

exports.handler = async (event) => {
  const answer = await server.inject({ method: event.httpMethod, url: event.path });
  return { statusCode: answer.statusCode, body: answer.payload };
};
