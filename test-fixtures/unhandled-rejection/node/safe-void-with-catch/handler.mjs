// The rejection is taken where the promise is dropped.
async function refresh(id) {
  const response = await fetch(`https://search.example.com/index/${id}`, { method: 'POST' });
  if (!response.ok) throw new Error(`Index answered ${response.status}.`);
}

export const handler = async (event) => {
  void refresh(event.id).catch(() => {});
  return { queued: event.id };
};
