// Signals do not reach worker threads: the controller is never aborted.
exports.handler = async (event) => {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort()); // hazard: unsupported-api/signalHandler
  const response = await fetch(event.url, { signal: controller.signal });
  return { statusCode: response.status };
};
