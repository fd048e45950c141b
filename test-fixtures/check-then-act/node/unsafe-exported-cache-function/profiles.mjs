// No handler in this file; if one calls it, two requests of one user both load.
const profiles = new Map();

export async function profileFor(event) {
  if (!profiles.has(event.user)) { // hazard: check-then-act/staleCheck
    const response = await fetch(`https://profiles.example/${event.user}`);
    profiles.set(event.user, await response.json());
  }
  return profiles.get(event.user);
}
