// What the context still has: time, ids and names.
export const handler = async (event, context) => {
  const signal = AbortSignal.timeout(context.getRemainingTimeInMillis() - 200);
  const response = await fetch(`https://orders.example.com/${event.orderId}`, { signal });
  return { statusCode: response.status, requestId: context.awsRequestId, version: context.functionVersion };
};
