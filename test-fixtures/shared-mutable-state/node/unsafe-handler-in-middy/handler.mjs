// The middleware engine wraps the function; the variable beside it is as shared as before.
import middy from '@middy/core';
import httpJsonBodyParser from '@middy/http-json-body-parser';

let order;

async function place(event) {
  order = event.body; // hazard: shared-mutable-state/requestData
  const response = await fetch('https://stock.example/reserve', { method: 'POST', body: String(order.sku) });
  return { statusCode: response.status, body: JSON.stringify({ placed: order.id }) };
}

export const handler = middy(place).use(httpJsonBodyParser());
