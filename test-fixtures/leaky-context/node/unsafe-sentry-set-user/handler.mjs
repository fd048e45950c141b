// B's error is reported with A's user.
import * as Sentry from '@sentry/node';

Sentry.init({ dsn: process.env.SENTRY_DSN });

export const handler = async (event) => {
  Sentry.setUser({ id: event.userId }); // hazard: leaky-context/userScope
  const response = await fetch(event.url);
  if (!response.ok) Sentry.captureMessage('upstream refused');
  return { status: response.status };
};
