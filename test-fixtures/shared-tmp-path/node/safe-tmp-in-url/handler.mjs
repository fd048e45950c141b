// This /tmp is on a web server.
export const handler = async (event) => {
  const address = new URL('/tmp/upload', 'https://files.example');
  await fetch(address, { method: 'PUT', body: event.body });
  const response = await fetch(`https://files.example/tmp/${event.id}.json`);
  return response.json();
};
