// The tenant is the key, so each tenant gets what was loaded for it.
const settings = new Map();

async function load(tenant) {
  const response = await fetch(`https://settings.example/${tenant}`);
  return response.json();
}

export const handler = async (event) => {
  if (!settings.has(event.tenant)) settings.set(event.tenant, load(event.tenant));
  return { theme: (await settings.get(event.tenant)).theme };
};
