// Two parameters and a promise: what the runtime expects.
exports.handler = (event, context) => {
  return fetch(`https://orders.example.com/${event.orderId}`).then((response) => ({
    statusCode: response.status,
    requestId: context.awsRequestId,
  }));
};
