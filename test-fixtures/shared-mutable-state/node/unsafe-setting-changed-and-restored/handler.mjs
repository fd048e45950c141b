// B saves A's `true` as the old value and puts it back for good; and meanwhile everybody is verbose.
const settings = { verbose: false };

async function query(text) {
  const response = await fetch(`https://search.example/?q=${text}&verbose=${settings.verbose}`);
  return response.json();
}

export const handler = async (event) => {
  const before = settings.verbose;
  settings.verbose = true; // hazard: shared-mutable-state/saveRestore
  try {
    const ids = await query(event.text);
    return await query(ids.join());
  } finally {
    settings.verbose = before;
  }
};
