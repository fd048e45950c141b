// The key is the request's own id: no other invocation looks under it.
const scopes = new Map();

async function scopeOf(id) {
  if (!scopes.has(id)) {
    const response = await fetch('https://traces.example/', { method: 'POST' });
    scopes.set(id, await response.json());
  }
  return scopes.get(id);
}

export const handler = async (event, context) => {
  try {
    const { trace } = await scopeOf(context.awsRequestId);
    const response = await fetch(event.url, { headers: { 'x-trace': trace } });
    return { status: response.status, trace: (await scopeOf(context.awsRequestId)).trace };
  } finally {
    scopes.delete(context.awsRequestId);
  }
};
