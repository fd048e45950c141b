// A's time limit aborts B's request, and every request after it.
const controller = new AbortController(); // hazard: unsafe-shared-object/perRequestObject

export const handler = async (event) => {
  const limit = setTimeout(() => controller.abort(), 2000);
  try {
    const response = await fetch(event.url, { signal: controller.signal });
    return await response.text();
  } finally {
    clearTimeout(limit);
  }
};
