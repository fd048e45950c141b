// TypeScript's own form of `require`: one object for all invocations.
import session = require('./session.cjs');

interface Request {
  user: string;
  url: string;
}

async function respond(event: Request) {
  session.user = event.user; // hazard: shared-mutable-state/requestData
  const response = await fetch(event.url);
  return { user: session.user, status: response.status };
}

export = { handler: respond };
