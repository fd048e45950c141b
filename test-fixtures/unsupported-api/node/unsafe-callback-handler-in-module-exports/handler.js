// Three parameters are a callback handler, and the runtime refuses it when it loads.
function answer(event, context, callback) { // hazard: unsupported-api/callbackHandler
  fetch(event.url).then(
    (response) => callback(null, { statusCode: response.status }),
    (error) => callback(error),
  );
}

module.exports.handler = answer;
