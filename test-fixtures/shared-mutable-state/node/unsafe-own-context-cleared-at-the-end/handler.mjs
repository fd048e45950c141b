// B ends first and clears what A still needs.
const fields = new Map();

async function call(url) {
  const response = await fetch(url, { headers: { 'x-correlation-id': fields.get('correlation') ?? 'none' } });
  return response.status;
}

export const handler = async (event) => {
  fields.set('correlation', event.headers['x-correlation-id']); // hazard: shared-mutable-state/requestData
  try {
    const first = await call(event.first);
    return { first, second: await call(event.second) };
  } finally {
    fields.clear();
  }
};
