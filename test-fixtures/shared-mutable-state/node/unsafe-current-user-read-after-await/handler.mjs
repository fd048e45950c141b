// A stores its user and waits; B stores its own; A goes on and answers with B's name.
let currentUser;

export const handler = async (event) => {
  currentUser = event.user; // hazard: shared-mutable-state/requestData
  const response = await fetch(`https://orders.example/?of=${event.user.id}`);
  return { orders: await response.json(), for: currentUser.name };
};
