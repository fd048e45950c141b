// The line goes past the console but carries the request id itself.
exports.handler = async (event, context) => {
  process.stdout.write(`${JSON.stringify({ requestId: context.awsRequestId, orderId: event.orderId })}\n`);
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status };
};
