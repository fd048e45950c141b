// Declared apart from its export; the runtime still counts three parameters.
function listUsers({ limit }, context, done) { // hazard: unsupported-api/callbackHandler
  const users = ['ada', 'grace', 'edsger'].slice(0, limit);
  done(null, { users, requestId: context.awsRequestId });
}

module.exports = { handler: listUsers };
