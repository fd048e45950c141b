// The handler only passes the event on; the route that the application picks writes the shared variable.
import { Router } from '@aws-lambda-powertools/event-handler/http';

const app = new Router();
let customer;

app.get('/orders/:id', async ({ req, params }) => {
  customer = req.headers.get('x-customer'); // hazard: shared-mutable-state/requestData
  const response = await fetch(`https://orders.example/${params.id}`);
  return { customer, order: await response.json() };
});

export const handler = async (event, context) => app.resolve(event, context);
