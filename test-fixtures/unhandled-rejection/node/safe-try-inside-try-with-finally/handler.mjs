// The inner `finally` lets the failure go on, and the `catch` around it takes it.
let running = 0;

async function refresh(url) {
  try {
    running += 1;
    try {
      await fetch(url, { method: 'POST' });
    } finally {
      running -= 1;
    }
  } catch {
    // A search index that is late is no reason to fail.
  }
}

export const handler = async (event) => {
  refresh(event.url);
  return { accepted: true };
};
