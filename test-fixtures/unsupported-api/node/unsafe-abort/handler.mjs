// A worker thread cannot abort the process: the call throws.
export const handler = async (event) => {
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  if (response.status === 500) {
    process.abort(); // hazard: unsupported-api/workerThread
  }
  return { statusCode: response.status };
};
