// The generator stands still at `yield` while its reader waits, and B's generator overwrites the id.
let job;

function* addresses(event) {
  job = event.job; // hazard: shared-mutable-state/requestData
  for (const step of event.steps) yield `https://jobs.example/${job}/${step}`;
}

export const handler = async (event) => {
  const states = [];
  for (const address of addresses(event)) {
    const response = await fetch(address, { method: 'POST' });
    states.push(response.status);
  }
  return states;
};
