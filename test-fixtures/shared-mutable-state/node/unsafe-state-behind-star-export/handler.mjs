// Two files away it is still the one object of the module.
import { session } from './index.mjs';

export const handler = async (event) => {
  session.user = event.user; // hazard: shared-mutable-state/requestData
  const response = await fetch(`https://orders.example/?of=${event.user}`);
  return { user: session.user, orders: await response.json() };
};
