// Taken apart, it is the same variable, and not set.
export const handler = async (event) => {
  const { _X_AMZN_TRACE_ID: traceId = '' } = process.env; // hazard: unsupported-api/traceIdVariable
  const response = await fetch(event.url, { headers: { 'x-amzn-trace-id': traceId } });
  return { statusCode: response.status };
};
