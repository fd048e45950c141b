// The promise is dropped, but the callback catches all that could reject it.
export const handler = async (event) => {
  event.subscribers.forEach(async (url) => {
    try {
      await fetch(url, { method: 'POST', body: event.message });
    } catch {
      // A subscriber that cannot be reached is skipped.
    }
  });
  return { subscribers: event.subscribers.length };
};
