// Wrapped by a framework, the context is Lambda's own all the same.
import middy from '@middy/core';

const main = async (event) => {
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status };
};

export const handler = middy(main).before((request) => {
  request.context.lambdaContext.callbackWaitsForEmptyEventLoop = false; // hazard: unsupported-api/callbackWaits
});
