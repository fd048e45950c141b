// `finally` tidies up and lets the failure go on, past everybody.
let running = 0;

async function refresh(url) {
  running += 1;
  try {
    await fetch(url, { method: 'POST' });
  } finally {
    running -= 1;
  }
}

export const handler = async (event) => {
  refresh(event.url); // hazard: unhandled-rejection/floatingPromise
  return { accepted: true };
};
