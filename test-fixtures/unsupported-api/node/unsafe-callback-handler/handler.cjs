// The runtime counts three parameters and refuses the handler while it initialises.
exports.handler = (event, context, callback) => { // hazard: unsupported-api/callbackHandler
  callback(null, { statusCode: 200, body: event.path });
};
