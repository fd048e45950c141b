// A fills in a copy of its own; copying from a fixed name only reads it.
const fs = require('node:fs/promises');
const { randomUUID } = require('node:crypto');

exports.handler = async (event) => {
  const copy = `/tmp/${randomUUID()}.docx`;
  try {
    await fs.copyFile('/tmp/extension/contract.docx', copy);
    await fs.appendFile(copy, event.signature);
  } finally {
    await fs.rm(copy, { force: true });
  }
};
