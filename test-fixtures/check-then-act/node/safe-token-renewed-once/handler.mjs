// The renewal is a promise that is stored before anybody waits; whoever comes meanwhile waits for the same one.
let renewal;
let expiresAt = 0;

async function fetchToken() {
  const response = await fetch('https://login.example/token', { method: 'POST' });
  return response.text();
}

export const handler = async (event) => {
  if (expiresAt < Date.now()) {
    expiresAt = Date.now() + 300_000;
    renewal = fetchToken();
  }
  const token = await renewal;
  const response = await fetch(`https://api.example/${event.id}`, { headers: { authorization: token } });
  return response.json();
};
