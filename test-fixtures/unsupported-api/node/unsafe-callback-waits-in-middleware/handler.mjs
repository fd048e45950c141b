// Set in a middleware, the flag is read by nobody either.
import middy from '@middy/core';

const main = async (event) => {
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status };
};

export const handler = middy(main).before((request) => {
  request.context.callbackWaitsForEmptyEventLoop = false; // hazard: unsupported-api/callbackWaits
});
