// The callback is never called, yet the three parameters alone make the runtime refuse the handler.
export const handler = async (event, context, _callback) => { // hazard: unsupported-api/callbackHandler
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status, requestId: context.awsRequestId };
};
