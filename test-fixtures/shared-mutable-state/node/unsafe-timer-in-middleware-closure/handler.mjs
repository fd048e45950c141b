// The factory of the middleware runs once: B's timer takes the place of A's, and A's is never cleared.
import middy from '@middy/core';

function deadline() {
  let timer;
  return {
    before: (request) => {
      const left = request.context.getRemainingTimeInMillis();
      timer = setTimeout(() => request.event.stop.abort(), left - 500); // hazard: shared-mutable-state/requestData
    },
    after: () => clearTimeout(timer),
    onError: () => clearTimeout(timer),
  };
}

export const handler = middy()
  .use(deadline())
  .handler(async (event) => {
    const response = await fetch(event.url, { signal: event.stop?.signal });
    return { status: response.status };
  });
