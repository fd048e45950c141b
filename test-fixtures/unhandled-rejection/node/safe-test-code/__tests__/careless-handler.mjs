// Loaded by the tests of a wrapper, to show what it does with a lost rejection.
export const handler = async (event, context) => {
  Promise.reject(new Error(`Lost on purpose: ${event.id}`));
  return { requestId: context.awsRequestId };
};
