// One method that is missing: told at the first call, the other stands beside it.
export const handler = async (event, context) => {
  if (!event.url) {
    context.done(new Error('The event has no url.')); // hazard: unsupported-api/contextMethod
    return;
  }
  const response = await fetch(event.url);
  context.done(null, { statusCode: response.status });
};
