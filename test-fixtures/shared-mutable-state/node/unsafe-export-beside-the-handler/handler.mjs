// The handler is fine; the other export stores a request, if anything calls it.
let audited;

export const audit = async (request) => {
  audited = request.user; // hazard: shared-mutable-state/requestData@medium
  const response = await fetch('https://audit.example/', { method: 'POST', body: request.action });
  return { audited, ok: response.ok };
};

export const handler = async (event) => {
  const response = await fetch(event.url);
  return { status: response.status };
};
