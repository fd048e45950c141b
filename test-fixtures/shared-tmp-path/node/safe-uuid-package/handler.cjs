// uuid's v4, drawn per invocation.
const fs = require('node:fs/promises');
const { v4: uuid } = require('uuid');

exports.handler = async (event) => {
  const file = `${process.env.TMPDIR ?? '/tmp'}/${uuid()}.html`;
  try {
    await fs.writeFile(file, event.html);
  } finally {
    await fs.rm(file, { force: true });
  }
};
