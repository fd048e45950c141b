// One app serves all invocations; the middleware's user is gone when the route reads it.
import serverless from 'serverless-http';
import express from 'express';

const app = express();
let user;

app.use((req, res, next) => {
  user = req.headers['x-user']; // hazard: shared-mutable-state/requestData
  next();
});

app.get('/orders', async (req, res) => {
  const response = await fetch('https://orders.example/');
  const orders = await response.json();
  res.json(orders.filter((order) => order.user === user));
});

export const handler = serverless(app);
