// `readFile` calls the function and does not look at the promise that it gives.
const { readFile } = require('node:fs');

exports.handler = (event) =>
  new Promise((resolve, reject) => {
    readFile(`/var/task/templates/${event.template}.html`, 'utf8', async (error, text) => { // hazard: unhandled-rejection/droppedAsyncCallback
      if (error) return reject(error);
      const response = await fetch('https://mail.example.com', { method: 'POST', body: text });
      resolve({ statusCode: response.status });
    });
  });
