// The flag comes after the work, so all who come during the work start it again.
let prepared = false;

async function prepare() {
  await fetch('https://search.example/indexes/products', { method: 'PUT' });
}

export const handler = async (event) => {
  if (!prepared) { // hazard: check-then-act/duplicateWork
    await prepare();
    prepared = true;
  }
  const response = await fetch(`https://search.example/indexes/products?q=${event.query}`);
  return response.json();
};
