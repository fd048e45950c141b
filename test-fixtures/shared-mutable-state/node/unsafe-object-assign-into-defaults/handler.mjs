// The options of A's event become the defaults of B, and stay for everyone who comes later.
const options = { limit: 20, order: 'asc' };

export const handler = async (event) => {
  Object.assign(options, event.options); // hazard: shared-mutable-state/requestData
  const total = await fetch(`https://rows.example/count?of=${event.table}`);
  const rows = await fetch(`https://rows.example/${event.table}?limit=${options.limit}&order=${options.order}`);
  return { total: await total.text(), rows: await rows.json() };
};
