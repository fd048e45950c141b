// The function does not load the file beside it; what else may load it is not known.
export const handler = async (event) => {
  const response = await fetch(event.url);
  return { statusCode: response.status };
};
