// Lines of several invocations alternate in one stream, and nothing says which belongs to which.
export const handler = async (event) => {
  process.stdout.write(`loading ${event.orderId}\n`); // hazard: uncorrelated-log/rawStream
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status };
};
