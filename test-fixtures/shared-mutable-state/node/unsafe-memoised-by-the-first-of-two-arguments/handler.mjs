// The library takes the first argument as the key: the tenant's second user gets the inbox of the first.
import memoize from 'lodash.memoize';

const inbox = memoize(async (tenant, user) => {
  const response = await fetch(`https://${tenant}.example/inbox/${user}`);
  return response.json();
});

export const handler = async (event) => {
  const messages = await inbox(event.tenant, event.user); // hazard: shared-mutable-state/firstRequestWins
  return { unread: messages.length };
};
