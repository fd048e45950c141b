// The second worker finds the debugger's port taken.
const inspector = require('node:inspector');

inspector.open(9229, '127.0.0.1'); // hazard: exclusive-resource/fixedPort

exports.handler = async (event) => {
  const response = await fetch(event.url);
  return { status: response.status, debugger: inspector.url() };
};
