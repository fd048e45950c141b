// The first tenant's settings are kept, and every later tenant is served with them.
let settings;

async function load(tenant) {
  const response = await fetch(`https://settings.example/${tenant}`);
  return response.json();
}

export const handler = async (event) => {
  settings ??= load(event.tenant); // hazard: shared-mutable-state/firstRequestWins
  return { theme: (await settings).theme };
};
