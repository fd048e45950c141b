// The profile of B arrives before A's second request is answered; A returns B's name.
let profile;

exports.handler = (event) =>
  fetch(`https://profiles.example/${event.userId}`)
    .then((response) => response.json())
    .then((found) => {
      profile = found; // hazard: shared-mutable-state/requestData
      return fetch(`https://orders.example/?of=${found.id}`);
    })
    .then((response) => response.json())
    .then((orders) => ({ name: profile.name, orders }));
