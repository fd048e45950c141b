// Up when a call starts and down when it ends, whichever way it ends.
let open = 0;

function call(url) {
  open += 1;
  return fetch(url).finally(() => {
    open -= 1;
  });
}

export const handler = async (event) => {
  if (open > 50) return { statusCode: 503 };
  const response = await call(event.url);
  return { statusCode: response.status };
};
