// A stand-in that the tests of a log collector start.
export const handler = async (event, context) => {
  console.log('talking');
  process.stdout.write(`${event.text}\n`);
  return { requestId: context.awsRequestId };
};
