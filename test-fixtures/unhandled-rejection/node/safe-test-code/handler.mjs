// The handler awaits what it starts.
export const handler = async (event) => {
  const response = await fetch(event.url);
  return { statusCode: response.status };
};
