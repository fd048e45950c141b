// A counts B's customers too, or none when B has just cleared the set.
const customers = new Set();

export const handler = async (event) => {
  for (const record of event.Records) {
    customers.add(record.customer); // hazard: shared-mutable-state/accumulates
    await fetch('https://rows.example/', { method: 'POST', body: record.body });
  }
  const distinct = customers.size;
  customers.clear();
  return { distinct };
};
