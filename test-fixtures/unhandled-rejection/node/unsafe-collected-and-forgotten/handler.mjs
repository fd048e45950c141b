// The promises are put on a list, and the list is put on nothing.
const purge = async (path) => {
  const response = await fetch(`https://cdn.example.com${path}`, { method: 'PURGE' });
  if (!response.ok) throw new Error(`The cache answered ${response.status}.`);
};

export const handler = async (event) => {
  const purges = [];
  for (const path of event.paths) {
    purges.push(purge(path)); // hazard: unhandled-rejection/floatingPromise
  }
  return { statusCode: 202 };
};
