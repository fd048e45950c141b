// The context object has the request id among its members.
exports.handler = async (event, context) => {
  console.info('loading', JSON.stringify({ context, orderId: event.orderId }));
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status };
};
