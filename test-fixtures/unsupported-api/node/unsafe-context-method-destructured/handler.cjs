// Taken out of the context, the method is missing all the same: the call throws.
exports.handler = async (event, context) => {
  const { succeed } = context;
  const response = await fetch(event.url);
  succeed({ statusCode: response.status }); // hazard: unsupported-api/contextMethod
};
