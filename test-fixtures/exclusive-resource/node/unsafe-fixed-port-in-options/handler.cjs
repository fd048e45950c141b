// A constant is a fixed port too: the second worker fails with EADDRINUSE.
const net = require('node:net');

const PORT = 9_125;
const relay = net.createServer((socket) => socket.end());
relay.listen({ host: '127.0.0.1', port: PORT }); // hazard: exclusive-resource/fixedPort

exports.handler = async (event) => ({ key: event.key, listening: relay.listening });
