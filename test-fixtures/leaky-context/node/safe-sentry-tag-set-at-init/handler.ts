// The same tag for every invocation, set before the first.
import * as Sentry from '@sentry/node';

Sentry.init({ dsn: process.env.SENTRY_DSN });
Sentry.setTag('stage', process.env.STAGE ?? 'test');

export const handler = async (event: { url: string }) => {
  const response = await fetch(event.url);
  if (!response.ok) Sentry.captureMessage('upstream refused');
};
