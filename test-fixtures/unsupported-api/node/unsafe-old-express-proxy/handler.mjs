// Unless told otherwise, this library answers through `context.succeed`.
import awsServerlessExpress from 'aws-serverless-express';
import express from 'express';

const app = express();
app.get('/status', (request, response) => {
  response.json({ path: request.path });
});
const server = awsServerlessExpress.createServer(app);

export const handler = (event, context) => {
  awsServerlessExpress.proxy(server, event, context); // hazard: unsupported-api/contextMethod
};
