// The function that writes is made for the invocation and knows its request id.
export const handler = async (event, context) => {
  const log = (message) => console.log(JSON.stringify({ requestId: context.awsRequestId, message }));
  log('loading');
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  log(`loaded with ${response.status}`);
  return { statusCode: response.status };
};
