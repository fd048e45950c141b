// Told to answer through a promise, the library leaves the context alone.
import awsServerlessExpress from 'aws-serverless-express';
import express from 'express';

const app = express();
app.get('/status', (request, response) => {
  response.json({ path: request.path });
});
const server = awsServerlessExpress.createServer(app);

export const handler = (event, context) =>
  awsServerlessExpress.proxy(server, event, context, 'PROMISE').promise;
