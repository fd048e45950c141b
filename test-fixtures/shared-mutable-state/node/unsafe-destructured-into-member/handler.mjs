// The array pattern writes a member of the shared object.
const session = { user: undefined };

export const handler = async (event) => {
  [session.user] = event.authorization.split(':'); // hazard: shared-mutable-state/requestData
  const response = await fetch(`https://login.example/${event.authorization}`);
  if (!response.ok) return { statusCode: 401 };
  return { statusCode: 200, body: `Hello ${session.user}` };
};
