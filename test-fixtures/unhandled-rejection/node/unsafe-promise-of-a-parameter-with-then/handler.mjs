// The helper chains on whatever promise it is given, and its caller drops the result.
const after = (promise, next) => promise.then(next);

export const handler = async (event) => {
  const done = [];
  after(fetch(event.url), () => done.push(event.url)); // hazard: unhandled-rejection/floatingPromise
  return { started: event.url };
};
