// A and B both read 7, both write entry 8, and both store 8.
let sequence = 0;

exports.handler = async () => {
  const next = sequence + 1;
  await fetch(`https://ledger.example/entries/${next}`, { method: 'PUT' });
  sequence = next; // hazard: shared-mutable-state/readModifyWrite
  return { next };
};
