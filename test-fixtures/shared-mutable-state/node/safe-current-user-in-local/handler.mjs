// The user is a local: each invocation has its own.
export const handler = async (event) => {
  const currentUser = event.user;
  const response = await fetch(`https://orders.example/?of=${event.user.id}`);
  return { orders: await response.json(), for: currentUser.name };
};
