// A finds the batch full and sends it; B finds it full too and sends it again; and what came in meanwhile is thrown away.
const batch = [];

export const handler = async (event) => {
  batch.push(event.row);
  if (batch.length >= 25) { // hazard: check-then-act/staleCheck
    await fetch('https://warehouse.example/rows', { method: 'POST', body: JSON.stringify(batch) });
    batch.length = 0;
  }
  return { queued: true };
};
