// The outer promise never hears of a failed load: the inner one is rejected, and nobody has it.
async function load(id) {
  const response = await fetch(`https://pages.example.com/${id}`);
  return response.text();
}

export const handler = async (event) => {
  const page = await new Promise((resolve) => load(event.id).then(resolve)); // hazard: unhandled-rejection/droppedAsyncCallback
  return { length: page.length };
};
