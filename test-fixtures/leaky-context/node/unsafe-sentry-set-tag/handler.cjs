// The tag stays on the scope that all invocations of the worker share.
const { captureException, init, setTag } = require('@sentry/node');

init({ dsn: process.env.SENTRY_DSN });

exports.handler = async (event) => {
  setTag('tenant', event.tenant); // hazard: leaky-context/userScope
  try {
    const response = await fetch(event.url);
    return await response.json();
  } catch (error) {
    captureException(error);
    throw error;
  }
};
