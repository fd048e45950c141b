// At the minute the token expires, all invocations that run fetch a new one.
let token;
let expiresAt = 0;

async function fetchToken() {
  const response = await fetch('https://login.example/token', { method: 'POST' });
  return response.json();
}

export const handler = async (event) => {
  if (expiresAt < Date.now()) { // hazard: check-then-act/duplicateWork
    const answer = await fetchToken();
    token = answer.token;
    expiresAt = Date.now() + answer.lifetime;
  }
  const response = await fetch(`https://api.example/${event.id}`, { headers: { authorization: token } });
  return response.json();
};
