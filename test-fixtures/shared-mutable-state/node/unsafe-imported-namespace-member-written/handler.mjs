// A member of a member of the namespace: still the one object of the other module.
import * as store from './store.mjs';

export const handler = async (event) => {
  store.session.user = event.user; // hazard: shared-mutable-state/requestData
  const response = await fetch(event.url);
  return { user: store.session.user, status: response.status };
};
