// The function in the executor waits for a timer and settles the promise: none of that fails.
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const handler = async (event) => {
  const response = await fetch(event.url);
  await new Promise((resolve) => {
    const settle = async () => {
      await pause(100);
      resolve();
    };
    settle();
  });
  return { statusCode: response.status };
};
