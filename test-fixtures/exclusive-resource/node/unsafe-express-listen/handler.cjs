// The adapter needs no port; every worker after the first fails on this one.
const express = require('express');
const serverless = require('serverless-http');

const app = express();
app.get('/health', (_request, response) => response.send('ok'));
app.listen(8080); // hazard: exclusive-resource/fixedPort

module.exports.handler = serverless(app);
