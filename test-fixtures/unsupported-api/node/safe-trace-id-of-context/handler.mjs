// Each invocation finds its own trace in its own context.
export const handler = async (event, context) => {
  const response = await fetch(event.url, { headers: { 'x-amzn-trace-id': context.xRayTraceId ?? '' } });
  return { statusCode: response.status };
};
