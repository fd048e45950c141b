// `context.succeed` does not exist: the call throws, and the invocation fails after its work is done.
exports.handler = async (event, context) => {
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  context.succeed({ statusCode: response.status }); // hazard: unsupported-api/contextMethod
};
