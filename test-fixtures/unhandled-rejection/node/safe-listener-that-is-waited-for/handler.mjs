// This library waits for its listeners, and `receive` rejects with what they reject with.
import { Webhooks } from '@octokit/webhooks';

export const handler = async (event) => {
  const hooks = new Webhooks({ secret: event.secret });
  hooks.on('push', async ({ payload }) => {
    const response = await fetch('https://builds.example.com', { method: 'POST', body: payload.after });
    if (!response.ok) throw new Error(`The build server answered ${response.status}.`);
  });
  await hooks.receive({ id: event.id, name: 'push', payload: event.payload });
  return { received: event.id };
};
