// The handler finds its function in a table; the function stores the customer of A, and B replaces it.
let customer;

const routes = {
  'GET /cart': async (event) => {
    customer = event.headers.customer; // hazard: shared-mutable-state/requestData
    const response = await fetch(`https://carts.example/${customer}`);
    return { customer, cart: await response.json() };
  },
  'GET /health': async () => ({ ok: true }),
};

export const handler = async (event) => routes[event.routeKey](event);
