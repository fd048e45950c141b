// Nothing calls the function that would store the user.
let lastUser;

function remember(user) {
  lastUser = user;
}

export const handler = async (event) => {
  const response = await fetch(event.url);
  return { status: response.status, lastUser };
};
