// A's time limit aborts A's request.
export const handler = async (event) => {
  const controller = new AbortController();
  const limit = setTimeout(() => controller.abort(), 2000);
  try {
    const response = await fetch(event.url, { signal: controller.signal });
    return await response.text();
  } finally {
    clearTimeout(limit);
  }
};
