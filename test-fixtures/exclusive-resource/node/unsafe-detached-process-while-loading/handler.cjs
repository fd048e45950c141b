// Every worker starts a collector that outlives it: eight of them where one was meant.
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const collector = spawn(join(__dirname, 'bin', 'collector'), ['--serve'], { detached: true, stdio: 'ignore' }); // hazard: exclusive-resource/daemon
collector.unref();

exports.handler = async (event) => ({ key: event.key, collector: collector.pid });
