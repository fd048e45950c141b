// What is loaded once is the same for all requests.
function once(load) {
  let result;
  return () => {
    result ??= load();
    return result;
  };
}

const permissions = once(async () => {
  const response = await fetch('https://permissions.example/');
  return response.json();
});

export const handler = async (event) => ({ allowed: (await permissions())[event.user].includes(event.action) });
