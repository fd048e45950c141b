// With a callback the command runs beside the worker's own thread.
const shell = require('shelljs');

exports.handler = (event) =>
  new Promise((resolve) => {
    shell.exec('pdfinfo /opt/forms/blank.pdf', { silent: true }, (code, stdout) => {
      resolve({ form: event.form, code, stdout });
    });
  });
