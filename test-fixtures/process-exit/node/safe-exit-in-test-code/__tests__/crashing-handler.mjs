// A stand-in that the tests of a supervisor start, to see what a lost worker looks like.
export const handler = async (event, context) => {
  if (event.crash) process.exit(3);
  return { requestId: context.awsRequestId };
};
