// Each tenant has an entry of its own, and what all share is nobody's.
const kept = new Map();
let last = Promise.resolve();

function inTurn(work) {
  const run = last.then(work);
  last = run.catch(() => {});
  return run;
}

export const handler = async (event) =>
  inTurn(async () => {
    if (!kept.has(event.tenant)) kept.set(event.tenant, `tenant-${event.tenant}`);
    if (!kept.has('stage')) kept.set('stage', process.env.STAGE);
    kept.set('current', event.tenant);
    return kept.get('stage') + kept.get(event.tenant) + kept.get('current');
  });
