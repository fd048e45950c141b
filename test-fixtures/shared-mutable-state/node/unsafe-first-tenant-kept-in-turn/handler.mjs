// One after the other, the tenants still get what was made for the first of them.
let prefix;
let last = Promise.resolve();

function inTurn(work) {
  const run = last.then(work);
  last = run.catch(() => {});
  return run;
}

export const handler = async (event) =>
  inTurn(async () => {
    if (!prefix) {
      prefix = `tenant-${event.tenant}`; // hazard: shared-mutable-state/firstRequestWins
    }
    return prefix;
  });
