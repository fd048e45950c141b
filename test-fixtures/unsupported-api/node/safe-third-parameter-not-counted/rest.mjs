// A rest parameter is not part of a function's length: it is 2 here.
export const handler = async (event, context, ...rest) => ({
  path: event.rawPath,
  requestId: context.awsRequestId,
  more: rest.length,
});
