// Nothing is above the timer's callback that could catch: invocation A's time limit ends B and C too.
export const handler = async (event, context) => {
  const timer = setTimeout(() => {
    throw new Error(`Out of time: ${event.id}`); // hazard: unhandled-rejection/throwInCallback
  }, context.getRemainingTimeInMillis() - 1000);
  try {
    const response = await fetch(`https://reports.example.com/${event.id}`);
    return { statusCode: response.status };
  } finally {
    clearTimeout(timer);
  }
};
