// The function that the adapter gives declares event, context and callback.
import serverlessExpress from '@codegenie/serverless-express';
import express from 'express';

const app = express();

app.get('/', (req, res) => {
  res.json({ path: req.path });
});

export const handler = serverlessExpress({ app }); // hazard: unsupported-api/callbackHandler
