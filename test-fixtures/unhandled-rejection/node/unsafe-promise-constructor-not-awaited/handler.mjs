// Nothing says `async`, but the promise is rejected when the sensor does not answer, and nobody takes it.
const report = (sensor) =>
  new Promise((resolve, reject) => {
    fetch(`https://sensors.example.com/${sensor}`, { method: 'POST' }).then(
      (response) => (response.ok ? resolve() : reject(new Error(`The sensor answered ${response.status}.`))),
      reject,
    );
  });

export const handler = async (event) => {
  report(event.sensor); // hazard: unhandled-rejection/floatingPromise
  return { accepted: event.sensor };
};
