// An object serves as the map; the test for the key is as stale behind the await as with a Map.
const rates = {};

exports.handler = async (event) => {
  if (!(event.currency in rates)) { // hazard: check-then-act/staleCheck
    const response = await fetch(`https://rates.example/${event.currency}`);
    rates[event.currency] = Number(await response.text());
  }
  return { total: event.amount * rates[event.currency] };
};
