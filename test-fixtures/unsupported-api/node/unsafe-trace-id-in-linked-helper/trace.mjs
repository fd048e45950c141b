export const traceHeader = () => ({ 'x-amzn-trace-id': process.env._X_AMZN_TRACE_ID }); // hazard: unsupported-api/traceIdVariable
