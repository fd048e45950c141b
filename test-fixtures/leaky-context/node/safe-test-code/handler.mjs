// The handler leaves the tracker alone.
export const handler = async (event) => {
  const response = await fetch(event.url);
  return { status: response.status };
};
