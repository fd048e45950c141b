// A and B ask for the same key at once: both miss, both look it up, and the later answer replaces the earlier.
const results = new Map();

async function lookup(key) {
  const response = await fetch(`https://directory.example/${key}`);
  return response.json();
}

export const handler = async (event) => {
  if (!results.has(event.key)) { // hazard: check-then-act/staleCheck
    results.set(event.key, await lookup(event.key));
  }
  return results.get(event.key);
};
