// The module is loaded once, however often `require` is called.
exports.handler = async (event) => {
  const { session } = require('./store.cjs');
  session.user = event.user; // hazard: shared-mutable-state/requestData
  const response = await fetch(event.url);
  return { user: session.user, status: response.status };
};
