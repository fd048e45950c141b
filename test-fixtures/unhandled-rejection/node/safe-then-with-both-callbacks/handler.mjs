// The second callback takes the rejection.
export const handler = async (event) => {
  let audited = false;
  fetch('https://audit.example/', { method: 'POST', body: event.body }).then(
    () => {
      audited = true;
    },
    () => {},
  );
  const response = await fetch(event.url);
  return { statusCode: response.status, audited };
};
