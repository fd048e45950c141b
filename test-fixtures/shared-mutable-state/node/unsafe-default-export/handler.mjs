// The handler is the default export; A's region is B's by the time it is read.
let region;

export default async function (event) {
  region = event.region; // hazard: shared-mutable-state/requestData
  const response = await fetch(`https://forecast.example/${event.day}`);
  const forecast = await response.json();
  return forecast[region];
}
