// Each line is JSON with the request id as a field.
export const handler = async (event, context) => {
  const requestId = context.awsRequestId;
  console.log(JSON.stringify({ requestId, message: 'loading', orderId: event.orderId }));
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status };
};
