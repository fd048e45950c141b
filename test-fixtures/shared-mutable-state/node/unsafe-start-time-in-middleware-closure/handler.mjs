// A starts at 0 ms, B at 900 ms; at 1000 ms A reports that it took 100 ms.
import middy from '@middy/core';

const stopwatch = () => {
  let startedAt;
  return {
    before: () => {
      startedAt = Date.now(); // hazard: shared-mutable-state/requestData
    },
    after: (request) => {
      request.response.headers = { 'server-timing': `total;dur=${Date.now() - startedAt}` };
    },
  };
};

export const handler = middy()
  .use(stopwatch())
  .handler(async (event) => {
    const response = await fetch(event.url);
    return { statusCode: response.status };
  });
