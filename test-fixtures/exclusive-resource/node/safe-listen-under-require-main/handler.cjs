// The port is taken on a developer's machine only; in Lambda the adapter calls the application.
const express = require('express');
const serverless = require('serverless-http');

const app = express();
app.get('/health', (_request, response) => response.send('ok'));

module.exports.handler = serverless(app);

if (require.main === module) {
  app.listen(8080);
}
