// The synchronous form, through the namespace.
const fs = require('fs');

module.exports.handler = async (event) => {
  const folder = fs.mkdtempSync('/tmp/job-');
  try {
    fs.writeFileSync(`${folder}/input.json`, JSON.stringify(event));
    return fs.readdirSync(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};
