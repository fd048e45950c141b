// The import is one object for all invocations: A goes on with B's user.
import { session } from './session.mjs';

export const handler = async (event) => {
  session.user = event.user; // hazard: shared-mutable-state/requestData
  const response = await fetch(event.url);
  return { user: session.user, status: response.status };
};
