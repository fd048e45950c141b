// A thrown error fails this invocation only.
exports.handler = async (event) => {
  if (!event.orderId) {
    throw new Error('The event has no orderId.');
  }
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status };
};
