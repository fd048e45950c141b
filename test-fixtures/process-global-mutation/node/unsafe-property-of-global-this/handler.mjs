// A global variable is one for all invocations of the worker.
export const handler = async (event) => {
  globalThis.tenant = event.tenant; // hazard: process-global-mutation/globalObject
  const response = await fetch(event.url);
  return { tenant: globalThis.tenant, status: response.status };
};
