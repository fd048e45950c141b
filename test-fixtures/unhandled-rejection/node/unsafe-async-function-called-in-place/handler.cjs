// The function is called where it stands, and its promise is dropped.
exports.handler = async (event) => {
  (async () => { // hazard: unhandled-rejection/floatingPromise
    const response = await fetch('https://metrics.example.com', { method: 'POST', body: event.name });
    if (!response.ok) throw new Error('The metric was refused.');
  })();
  return { name: event.name };
};
