// The key is the invocation's own request object.
import middy from '@middy/core';

const started = new WeakMap();

const timing = () => ({
  before: (request) => {
    started.set(request, { at: Date.now(), path: request.event.rawPath });
  },
  after: (request) => {
    const { at, path } = started.get(request);
    request.response.headers['server-timing'] = `${path};dur=${Date.now() - at}`;
  },
});

const base = async (event) => {
  const response = await fetch(event.url);
  return { statusCode: response.status, headers: {} };
};

export const handler = middy(base).use(timing());
