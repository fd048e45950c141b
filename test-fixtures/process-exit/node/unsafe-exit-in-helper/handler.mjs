// Invocation A finds no tenant and exits; invocation B, waiting for its fetch in the same worker, is never answered.
export const handler = async (event) => {
  const url = tenantUrl(event.tenant);
  const response = await fetch(url);
  return response.json();
};

function tenantUrl(tenant) {
  if (tenant === undefined) stop();
  return `https://${tenant}.example.com/status`;
}

function stop() {
  process.exit(2); // hazard: process-exit/exit
}
