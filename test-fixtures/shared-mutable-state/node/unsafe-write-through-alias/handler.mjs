// `session` is another name for the module's object, not another object.
const state = { user: undefined };

export const handler = async (event) => {
  const session = state;
  session.user = event.user; // hazard: shared-mutable-state/requestData
  const response = await fetch(event.url);
  return { user: session.user, status: response.status };
};
