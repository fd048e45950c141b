// The handler is a member that the exported object gets later; the state is shared all the same.
const api = {};
let customer;

api.handler = async (event) => {
  customer = event.customer; // hazard: shared-mutable-state/requestData
  const response = await fetch(`https://orders.example/?of=${event.customer}`);
  return { customer, orders: await response.json() };
};

module.exports = api;
