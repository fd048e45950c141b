// The user is set on the scope that withScope hands to this one report.
const Sentry = require('@sentry/node');

Sentry.init({ dsn: process.env.SENTRY_DSN });

exports.handler = async (event) => {
  const response = await fetch(event.url);
  if (!response.ok) {
    Sentry.withScope((scope) => {
      scope.setUser({ id: event.userId });
      Sentry.captureMessage('upstream refused');
    });
  }
  return { status: response.status };
};
