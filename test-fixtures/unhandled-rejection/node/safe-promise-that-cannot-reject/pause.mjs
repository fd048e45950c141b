// A promise that only a timer resolves never rejects.
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const handler = async (event) => {
  const shortest = pause(20);
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  if (event.steady) await shortest;
  return { statusCode: response.status };
};
