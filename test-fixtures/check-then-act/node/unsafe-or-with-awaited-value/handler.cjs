// The left side is read before the wait and the result stored behind it.
let countries;

async function fetchCountries() {
  const response = await fetch('https://countries.example/all');
  return response.json();
}

exports.handler = async (event) => {
  countries = countries || (await fetchCountries()); // hazard: check-then-act/duplicateWork
  return { name: countries[event.code] };
};
