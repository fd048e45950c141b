// A streaming handler has three parameters by design.
export const handler = awslambda.streamifyResponse(async (event, responseStream, context) => {
  responseStream.setContentType('text/plain');
  responseStream.write(`${event.rawPath}\n`);
  responseStream.end(context.awsRequestId);
});
