// The latch goes one way and says nothing about a request.
let coldStart = true;

export const handler = async (event) => {
  const first = coldStart;
  coldStart = false;
  const response = await fetch(event.url);
  return { status: response.status, first };
};
