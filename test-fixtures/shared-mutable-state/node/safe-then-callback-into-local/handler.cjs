// The callbacks share a local of their invocation.
exports.handler = (event) => {
  let profile;
  return fetch(`https://profiles.example/${event.userId}`)
    .then((response) => response.json())
    .then((found) => {
      profile = found;
      return fetch(`https://orders.example/?of=${found.id}`);
    })
    .then((response) => response.json())
    .then((orders) => ({ name: profile.name, orders }));
};
