// The handler does not use the script beside it.
export const handler = async (event) => {
  const response = await fetch(event.url);
  return { status: response.status };
};
