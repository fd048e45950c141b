// The catch cleans up; the way without an error does not.
const { randomUUID } = require('node:crypto');
const { readFile, rm, writeFile } = require('node:fs/promises');

exports.handler = async (event) => {
  const file = `/tmp/${randomUUID()}.bin`;
  try {
    await writeFile(file, event.data, 'base64'); // hazard: tmp-left-behind/notRemovedOnError
    const response = await fetch('https://scan.example/', { method: 'POST', body: await readFile(file) });
    return { clean: response.ok };
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
};
