// The second parameter has a default value, so the length is 1.
exports.handler = async (event, context = {}, overrides) => ({
  path: event.rawPath,
  requestId: context.awsRequestId,
  ...overrides,
});
