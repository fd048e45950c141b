// Looking twice helps only if the second look comes after the wait.
const avatars = new Map();

const missing = (user) => !avatars.has(user);

export const handler = async (event) => {
  if (missing(event.user)) {
    if (event.skip) return { statusCode: 204 };
    if (!avatars.has(event.user)) { // hazard: check-then-act/staleCheck
      const response = await fetch(`https://avatars.example/${event.user}`);
      avatars.set(event.user, await response.text());
    }
  }
  return { statusCode: 200, body: avatars.get(event.user) };
};
