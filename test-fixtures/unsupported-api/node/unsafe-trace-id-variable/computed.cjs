// Written as an index, it is the same variable, and not set.
exports.handler = async (event) => {
  const headers = { 'x-amzn-trace-id': String(process.env['_X_AMZN_TRACE_ID']) }; // hazard: unsupported-api/traceIdVariable
  const response = await fetch(event.url, { headers });
  return { statusCode: response.status };
};
