// The environment says that this is a developer's machine; in Lambda nobody listens.
const express = require('express');
const serverless = require('serverless-http');

const app = express();
app.get('/health', (_request, response) => response.send('ok'));

const isLambda = process.env.AWS_LAMBDA_FUNCTION_NAME !== undefined;
if (!isLambda) app.listen(8080);

module.exports.handler = serverless(app);
