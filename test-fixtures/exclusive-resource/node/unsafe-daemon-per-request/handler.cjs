// Invocation B starts the scanner's daemon while A's is running: there can be one, and A's `kill` ends it for both.
const { execFile, spawn } = require('node:child_process');
const { promisify } = require('node:util');

const run = promisify(execFile);

exports.handler = async (event) => {
  const daemon = spawn('clamd', ['--config-file=/opt/clamd.conf'], { stdio: 'ignore' }); // hazard: exclusive-resource/daemon
  try {
    const { stdout } = await run('clamdscan', ['--no-summary', `/mnt/uploads/${event.file}`]);
    return { report: stdout };
  } finally {
    daemon.kill();
  }
};
