// The helper writes to whatever it is given, and it is given the module's object.
const state = { user: undefined };

function remember(target, user) {
  target.user = user; // hazard: shared-mutable-state/requestData
}

export const handler = async (event) => {
  remember(state, event.user);
  const response = await fetch(event.url);
  return { user: state.user, status: response.status };
};
