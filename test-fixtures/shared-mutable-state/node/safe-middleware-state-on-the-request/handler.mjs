// The middleware keeps its state on the object that the engine makes for each invocation.
import middy from '@middy/core';

const stopwatch = () => ({
  before: (request) => {
    request.internal.startedAt = Date.now();
  },
  after: (request) => {
    const duration = Date.now() - request.internal.startedAt;
    request.response.headers = { 'server-timing': `total;dur=${duration}` };
  },
});

export const handler = middy()
  .use(stopwatch())
  .handler(async (event) => {
    const response = await fetch(event.url);
    return { statusCode: response.status };
  });
