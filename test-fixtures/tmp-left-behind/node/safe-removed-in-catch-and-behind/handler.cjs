// Both ways out remove the file.
const { randomUUID } = require('node:crypto');
const { readFile, rm, writeFile } = require('node:fs/promises');

exports.handler = async (event) => {
  const file = `/tmp/${randomUUID()}.bin`;
  let clean;
  try {
    await writeFile(file, event.data, 'base64');
    const response = await fetch('https://scan.example/', { method: 'POST', body: await readFile(file) });
    clean = response.ok;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  await rm(file, { force: true });
  return { clean };
};
