// An invocation with a bad event ends the worker, and with it every other invocation that is waiting there.
exports.handler = async (event) => {
  if (!event.orderId) {
    process.exit(1); // hazard: process-exit/exit
  }
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status };
};
