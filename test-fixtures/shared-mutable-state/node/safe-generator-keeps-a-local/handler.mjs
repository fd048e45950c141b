// Each generator has its own local.
function* addresses(event) {
  const job = event.job;
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
