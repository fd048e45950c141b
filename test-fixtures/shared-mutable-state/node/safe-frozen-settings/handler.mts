// The object cannot be written, and what depends on the request goes into a new one.
const settings = Object.freeze({ retries: 2, origin: 'https://search.example' });

export const handler = async (event: { query: string; retries?: number }) => {
  const own = { ...settings, retries: event.retries ?? settings.retries };
  let response = await fetch(`${own.origin}/?q=${event.query}`);
  for (let i = 0; i < own.retries && !response.ok; i++) response = await fetch(`${own.origin}/?q=${event.query}`);
  return response.json();
};
