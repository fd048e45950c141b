// Bound to its context, the method is missing just the same.
exports.handler = async (event, context) => {
  const finish = context.done.bind(context);
  const response = await fetch(event.url);
  finish(null, { statusCode: response.status }); // hazard: unsupported-api/contextMethod
};
