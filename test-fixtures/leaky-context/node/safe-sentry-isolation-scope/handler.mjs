// Inside withIsolationScope setUser and setTag reach this invocation only.
import * as Sentry from '@sentry/node';

Sentry.init({ dsn: process.env.SENTRY_DSN });

export const handler = async (event) =>
  Sentry.withIsolationScope(async () => {
    Sentry.setUser({ id: event.userId });
    Sentry.setTag('tenant', event.tenant);
    const response = await fetch(event.url);
    if (!response.ok) Sentry.captureMessage('upstream refused');
    return { status: response.status };
  });
