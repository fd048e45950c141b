// `??=` reads, waits and writes: whoever reads in between waits for a load of its own.
let catalogue;

async function loadCatalogue() {
  const response = await fetch('https://catalogue.example/');
  return response.json();
}

export const handler = async (event) => {
  catalogue ??= await loadCatalogue(); // hazard: check-then-act/duplicateWork
  return catalogue[event.sku];
};
