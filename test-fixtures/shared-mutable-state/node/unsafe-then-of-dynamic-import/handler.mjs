// What `then` is given is the module that was imported: its setter is called in every invocation.
export const handler = (event) =>
  import('./session.mjs').then(async (session) => {
    session.begin(event.user);
    const response = await fetch(event.url);
    return { user: session.current(), status: response.status };
  });
