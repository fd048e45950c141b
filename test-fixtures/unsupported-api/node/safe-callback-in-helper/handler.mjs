// Functions that take a callback are fine as long as the handler is none of them.
import { promisify } from 'node:util';

function discount(order, rates, callback) {
  const rate = rates[order.country];
  if (rate === undefined) callback(new Error(`No rate for ${order.country}.`));
  else callback(null, order.total * rate);
}

const discountOf = promisify(discount);

export const handler = async (event) => ({ total: await discountOf(event.order, { SE: 0.9, NO: 0.8 }) });
