// The resolver makes the key from all that the value depends on.
import memoize from 'lodash.memoize';

const inbox = memoize(
  async (tenant, user) => {
    const response = await fetch(`https://${tenant}.example/inbox/${user}`);
    return response.json();
  },
  (tenant, user) => `${tenant}/${user}`,
);

export const handler = async (event) => {
  const messages = await inbox(event.tenant, event.user);
  return { unread: messages.length };
};
