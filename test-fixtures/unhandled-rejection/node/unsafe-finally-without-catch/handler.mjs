// `finally` hands the rejection on, and nobody takes it.
export const handler = async (event) => {
  let open = 1;
  fetch('https://audit.example/', { method: 'POST', body: event.body }).finally(() => { // hazard: unhandled-rejection/floatingPromise
    open = 0;
  });
  const response = await fetch(event.url);
  return { statusCode: response.status, open };
};
