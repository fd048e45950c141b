// B sets the count back to 0 while A waits, and both add to it: neither returns its own number.
let processed = 0;

export const handler = async (event) => {
  processed = 0; // hazard: shared-mutable-state/accumulates
  for (const record of event.Records) {
    await fetch('https://rows.example/', { method: 'POST', body: record.body });
    processed++;
  }
  return { processed };
};
