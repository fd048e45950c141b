// The executor is synchronous and hands both outcomes on.
export const handler = async (event) => {
  const page = await new Promise((resolve, reject) => {
    fetch(event.url)
      .then((response) => response.text())
      .then(resolve, reject);
  });
  return { length: page.length };
};
