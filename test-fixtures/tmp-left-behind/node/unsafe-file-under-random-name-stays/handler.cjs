// The name is the invocation's own, so nobody writes over the file and nobody takes it away.
const { randomUUID } = require('node:crypto');
const fs = require('node:fs');

exports.handler = async (event) => {
  const file = `/tmp/${randomUUID()}.json`;
  fs.writeFileSync(file, JSON.stringify(event.rows)); // hazard: tmp-left-behind/notRemoved
  const response = await fetch('https://import.example/', { method: 'POST', body: fs.createReadStream(file), duplex: 'half' });
  return { status: response.status };
};
