// The timer of a slow invocation ends the fast ones as well.
exports.handler = async (event, context) => {
  const timer = setTimeout(process.exit.bind(process, 1), context.getRemainingTimeInMillis() - 500); // hazard: process-exit/exit
  try {
    const response = await fetch(event.url);
    return { statusCode: response.status };
  } finally {
    clearTimeout(timer);
  }
};
