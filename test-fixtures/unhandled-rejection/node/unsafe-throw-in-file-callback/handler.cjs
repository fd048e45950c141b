// A missing template throws from the callback, past the promise, and ends the worker.
const { readFile } = require('node:fs');

exports.handler = (event) =>
  new Promise((resolve) => {
    readFile(`/var/task/templates/${event.template}.html`, 'utf8', (error, text) => {
      if (error) throw error; // hazard: unhandled-rejection/throwInCallback
      resolve({ statusCode: 200, body: text });
    });
  });
