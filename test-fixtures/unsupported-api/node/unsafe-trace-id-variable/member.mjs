// The variable is not set: invocations of one worker have a trace each.
export const handler = async (event) => {
  const traceId = process.env._X_AMZN_TRACE_ID; // hazard: unsupported-api/traceIdVariable
  const response = await fetch(event.url, { headers: { 'x-amzn-trace-id': traceId ?? '' } });
  return { statusCode: response.status };
};
