// Nobody calls it here, but the first rejection does, and all invocations of the worker end.
export const handler = async (event) => {
  const response = await fetch(event.url).catch(process.exit); // hazard: process-exit/exit
  return { statusCode: response.status };
};
