// Parameters from the first default value on are not part of a function's length: it is 2 here.
export const handler = async (event, context, clock = Date) => ({
  path: event.rawPath,
  requestId: context.awsRequestId,
  at: clock.now(),
});
