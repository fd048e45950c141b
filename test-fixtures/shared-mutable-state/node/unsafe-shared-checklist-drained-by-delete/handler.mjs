// What A has ticked off is missing in B's list: B reports regions as done that it never touched.
const remaining = { eu: true, us: true, ap: true };

export const handler = async (event) => {
  for (const region of event.regions) {
    await fetch(`https://${region}.deploy.example/${event.version}`, { method: 'POST' });
    delete remaining[region]; // hazard: shared-mutable-state/accumulates
  }
  return { remaining: Object.keys(remaining) };
};
