// The chain has no end that takes the error: a failed fetch ends the worker, not this invocation.
exports.handler = async (event) => {
  const reply = { id: event.id };
  fetch(`https://ratings.example.com/${event.id}`).then((response) => response.text()); // hazard: unhandled-rejection/floatingPromise
  return reply;
};
