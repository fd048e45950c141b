// A's order is attached to B's report.
import { captureMessage, init, setContext } from '@sentry/node';

init({ dsn: process.env.SENTRY_DSN });

export const handler = async (event: { order: { id: string }; url: string }) => {
  setContext('order', { id: event.order.id }); // hazard: leaky-context/userScope
  const response = await fetch(event.url);
  if (!response.ok) captureMessage('upstream refused');
};
