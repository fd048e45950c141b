// Started early, awaited below, and nothing is awaited between.
export const handler = async (event) => {
  const pending = fetch(`https://orders.example.com/${event.orderId}`);
  const headers = { 'content-language': event.locale ?? 'en' };
  const response = await pending;
  return { statusCode: response.status, headers };
};
