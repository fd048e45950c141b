// A removes the variable while B is still about to read it.
exports.handler = async (event) => {
  if (event.direct) delete process.env.HTTPS_PROXY; // hazard: process-global-mutation/environment
  const response = await fetch(event.url);
  return response.text();
};
