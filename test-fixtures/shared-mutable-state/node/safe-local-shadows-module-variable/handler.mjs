// The assignment is to the parameter's scope; the module variable of the same name is never written.
const anonymous = { id: 'anonymous', name: 'Guest' };
let currentUser = anonymous;

export const fallbackName = () => currentUser.name;

export const handler = async (event) => {
  let currentUser = anonymous;
  if (event.user) currentUser = event.user;
  const response = await fetch(`https://orders.example/?of=${currentUser.id}`);
  return { orders: await response.json(), for: currentUser.name };
};
