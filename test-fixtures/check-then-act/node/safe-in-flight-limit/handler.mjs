// A gauge of what is in flight: it goes up before the limit is asked and down again at the end.
let inFlight = 0;

export const handler = async (event) => {
  inFlight += 1;
  try {
    if (inFlight > 50) return { statusCode: 429 };
    const response = await fetch(event.url);
    return { statusCode: response.status };
  } finally {
    inFlight -= 1;
  }
};
