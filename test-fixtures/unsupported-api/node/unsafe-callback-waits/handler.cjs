// There is no callback that could wait: the flag is read by nobody.
exports.handler = async (event, context) => {
  context.callbackWaitsForEmptyEventLoop = false; // hazard: unsupported-api/callbackWaits
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status };
};
