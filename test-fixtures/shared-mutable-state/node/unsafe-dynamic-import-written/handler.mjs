// `import()` resolves to the same module for all invocations.
export const handler = async (event) => {
  const { session } = await import('./session.mjs');
  session.user = event.user; // hazard: shared-mutable-state/requestData
  const response = await fetch(event.url);
  return { user: session.user, status: response.status };
};
