// The program is started by a script that runs alone.
const { execFileSync } = require('node:child_process');

exports.handler = async (event) => {
  const response = await fetch(event.url);
  return { status: response.status };
};

if (require.main === module) {
  execFileSync('zip', ['-r', 'function.zip', '.']);
}
