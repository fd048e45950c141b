// The first line says which request it belongs to, the second does not.
export const handler = async (event, context) => {
  console.log(JSON.stringify({ requestId: context.awsRequestId, message: 'loading' }));
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  console.log('loaded with status', response.status); // hazard: uncorrelated-log/console
  return { statusCode: response.status };
};
