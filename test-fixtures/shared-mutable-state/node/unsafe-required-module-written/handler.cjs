// `require` gives every invocation the same exports object.
const session = require('./session.cjs');

exports.handler = async (event) => {
  session.user = event.user; // hazard: shared-mutable-state/requestData
  const response = await fetch(event.url);
  return { user: session.user, status: response.status };
};
