// The inner map is shared like the outer one, and its check goes stale in the same way.
const roles = new Map();

export const handler = async (event) => {
  if (!roles.has(event.tenant)) roles.set(event.tenant, new Map());
  const ofTenant = roles.get(event.tenant);
  if (!ofTenant.has(event.user)) { // hazard: check-then-act/staleCheck
    const response = await fetch(`https://roles.example/${event.tenant}/${event.user}`);
    ofTenant.set(event.user, await response.text());
  }
  return { role: ofTenant.get(event.user) };
};
