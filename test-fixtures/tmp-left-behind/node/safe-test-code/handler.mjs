// The handler writes nothing.
export const handler = async (event) => {
  const response = await fetch(event.url);
  return { status: response.status };
};
