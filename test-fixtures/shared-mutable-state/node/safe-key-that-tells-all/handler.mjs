// The key is made of everything that the value is loaded with.
const dashboards = new Map();

async function load(tenant, user) {
  const response = await fetch(`https://${tenant}.example/dashboard/${user}`);
  return response.json();
}

export const handler = async (event) => {
  const key = `${event.tenant}/${event.user}`;
  if (!dashboards.has(key)) dashboards.set(key, load(event.tenant, event.user));
  return { widgets: (await dashboards.get(key)).widgets };
};
