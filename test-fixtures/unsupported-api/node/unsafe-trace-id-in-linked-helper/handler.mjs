// The variable is not set, so the header says nothing, for any invocation.
import { traceHeader } from './trace.mjs';

export const handler = async (event) => {
  const response = await fetch(event.url, { headers: traceHeader() });
  return { status: response.status };
};
