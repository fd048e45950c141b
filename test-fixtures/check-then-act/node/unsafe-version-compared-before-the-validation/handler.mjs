// Both hold version 3, both are let through, and B's text silently replaces A's.
let document = { version: 1, text: '' };

async function validate(text) {
  const response = await fetch('https://spelling.example/', { method: 'POST', body: text });
  return response.ok;
}

export const handler = async (event) => {
  if (event.ifMatch !== document.version) return { statusCode: 412 }; // hazard: check-then-act/staleCheck
  if (!(await validate(event.text))) return { statusCode: 422 };
  document = { version: event.ifMatch + 1, text: event.text };
  return { statusCode: 204 };
};
