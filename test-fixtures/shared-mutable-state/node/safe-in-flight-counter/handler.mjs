// Up at the start and down at the end: it says how many are running, and that is true for all of them.
let running = 0;

export const handler = async (event) => {
  running++;
  try {
    const response = await fetch(event.url);
    return { status: response.status, running };
  } finally {
    running--;
  }
};
