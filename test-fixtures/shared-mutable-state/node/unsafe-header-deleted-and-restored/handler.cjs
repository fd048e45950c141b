// While A waits, B's request goes out without the key; and B saves `undefined` and puts that back.
const headers = { accept: 'application/json', 'x-api-key': process.env.API_KEY };

exports.handler = async (event) => {
  const response = await fetch(`https://catalogue.example/${event.id}`, { headers });
  const key = headers['x-api-key'];
  delete headers['x-api-key']; // hazard: shared-mutable-state/saveRestore
  const open = await fetch(`https://images.example/${event.id}`, { headers });
  headers['x-api-key'] = key;
  return { item: await response.json(), image: open.url };
};
