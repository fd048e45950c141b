// One after the other, the tenants still get what was put into the element for the first of them.
const kept = [];
let last = Promise.resolve();

function inTurn(work) {
  const run = last.then(work);
  last = run.catch(() => {});
  return run;
}

function put(prefix) {
  kept[0] = prefix; // hazard: shared-mutable-state/firstRequestWins
}

function take() {
  return kept[0];
}

export const handler = async (event) =>
  inTurn(async () => {
    if (!take()) put(`tenant-${event.tenant}`);
    return take();
  });
