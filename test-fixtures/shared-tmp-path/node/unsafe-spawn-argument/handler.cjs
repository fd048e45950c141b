// The path is one of the arguments of the program that is started.
const { spawn } = require('node:child_process');

exports.handler = (event) =>
  new Promise((resolve, reject) => {
    const child = spawn('pdftoppm', ['-png', event.sourceFile, '/tmp/page']); // hazard: shared-tmp-path/fixedName
    child.on('error', reject);
    child.on('close', (code) => resolve({ code }));
  });
