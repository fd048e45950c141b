// One helper looks, another one stores, and the handler waits in between.
const schemas = new Map();

const isKnown = (id) => schemas.has(id);

function remember(id, schema) {
  schemas.set(id, schema);
}

export const handler = async (event) => {
  if (!isKnown(event.schemaId)) { // hazard: check-then-act/staleCheck
    const response = await fetch(`https://schemas.example/${event.schemaId}`);
    remember(event.schemaId, await response.json());
  }
  return { title: schemas.get(event.schemaId).title };
};
