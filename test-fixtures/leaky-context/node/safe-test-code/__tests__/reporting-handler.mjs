// A stand-in of the tests, of which one runs at a time.
import * as Sentry from '@sentry/node';

export const handler = async (event) => {
  Sentry.setUser({ id: event.user });
  const response = await fetch(event.url);
  return { status: response.status };
};
