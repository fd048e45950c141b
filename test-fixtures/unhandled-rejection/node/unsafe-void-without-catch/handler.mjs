// `void` silences a linter; the rejection still ends the worker.
async function refresh(id) {
  const response = await fetch(`https://search.example.com/index/${id}`, { method: 'POST' });
  if (!response.ok) throw new Error(`Index answered ${response.status}.`);
}

export const handler = async (event) => {
  void refresh(event.id); // hazard: unhandled-rejection/floatingPromise
  return { queued: event.id };
};
