// The spread makes a new object for the invocation.
const state = { user: undefined };

export const handler = async (event) => {
  const session = { ...state };
  session.user = event.user;
  const response = await fetch(event.url);
  return { user: session.user, status: response.status };
};
