// The helper writes to an object that the invocation made for itself.
function remember(target, user) {
  target.user = user;
}

export const handler = async (event) => {
  const state = { user: undefined };
  remember(state, event.user);
  const response = await fetch(event.url);
  return { user: state.user, status: response.status };
};
