// The list of promises has a name, and still nobody waits for it.
export const handler = async (event) => {
  const purges = event.paths.map(async (path) => { // hazard: unhandled-rejection/floatingPromise
    await fetch(`https://cdn.example.com${path}`, { method: 'PURGE' });
  });
  return { statusCode: 202, paths: event.paths.length };
};
