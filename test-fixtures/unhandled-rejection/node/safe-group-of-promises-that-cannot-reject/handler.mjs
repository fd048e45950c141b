// Each promise of the group catches its own failure, so the group has none.
export const handler = async (event) => {
  const calls = event.subscribers.map(async (url) => {
    try {
      await fetch(url, { method: 'POST', body: event.message });
    } catch {
      // A subscriber that cannot be reached is skipped.
    }
  });
  Promise.all(calls);
  return { subscribers: event.subscribers.length };
};
