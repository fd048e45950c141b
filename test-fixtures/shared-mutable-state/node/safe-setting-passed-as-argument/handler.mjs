// The exception is an argument of the call that needs it.
const settings = { verbose: false };

async function query(text, { verbose } = settings) {
  const response = await fetch(`https://search.example/?q=${text}&verbose=${verbose}`);
  return response.json();
}

export const handler = async (event) => {
  const ids = await query(event.text, { ...settings, verbose: true });
  return query(ids.join());
};
