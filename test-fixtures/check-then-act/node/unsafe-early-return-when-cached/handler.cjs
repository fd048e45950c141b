// The test is the other way round, what follows is the same: those who do not return all load.
const profiles = new Map();

async function profileOf(user) {
  const known = profiles.get(user);
  if (known) return known; // hazard: check-then-act/staleCheck
  const response = await fetch(`https://profiles.example/${user}`);
  const profile = await response.json();
  profiles.set(user, profile);
  return profile;
}

exports.handler = async (event) => {
  const profile = await profileOf(event.user);
  return { name: profile.name };
};
