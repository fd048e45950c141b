// Destructuring copies the reference: `current` is still the module's object.
const state = { current: { user: undefined }, started: Date.now() };

exports.handler = async (event) => {
  const { current } = state;
  current.user = event.user; // hazard: shared-mutable-state/requestData
  const response = await fetch(event.url);
  return { user: current.user, status: response.status };
};
