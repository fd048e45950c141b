// The promise is there before anybody waits, and everybody waits for the same one.
let catalogue;

async function loadCatalogue() {
  const response = await fetch('https://catalogue.example/');
  return response.json();
}

export const handler = async (event) => {
  catalogue ??= loadCatalogue();
  return (await catalogue)[event.sku];
};
