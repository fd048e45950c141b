// The child gets an environment of its own.
const { execFile } = require('node:child_process');
const { promisify } = require('node:util');

const run = promisify(execFile);

exports.handler = async (event) => {
  const { stdout } = await run('/opt/bin/report', [event.id], { env: { ...process.env, TZ: event.timeZone } });
  return stdout;
};
