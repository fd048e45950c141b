// The request and the response belong to the invocation.
import serverless from 'serverless-http';
import express from 'express';

const app = express();

app.use((req, res, next) => {
  res.locals.user = req.headers['x-user'];
  next();
});

app.get('/orders', async (req, res) => {
  const response = await fetch('https://orders.example/');
  const orders = await response.json();
  res.json(orders.filter((order) => order.user === res.locals.user));
});

export const handler = serverless(app);
