// A raises the level and waits; B, which wants no details, gets them; then the one that ends last decides.
const log = { level: 'info', lines: 0 };

async function search(query) {
  const response = await fetch(`https://search.example/?q=${query}&explain=${log.level === 'debug'}`);
  return response.json();
}

export const handler = async (event) => {
  const before = log.level;
  if (event.debug) log.level = 'debug'; // hazard: shared-mutable-state/saveRestore
  try {
    return [await search(event.query), await search(event.fallback)];
  } finally {
    log.level = before;
  }
};
