// The target is a fresh object; the defaults are only read.
const defaults = { limit: 20, order: 'asc' };

export const handler = async (event) => {
  const options = Object.assign({}, defaults, event.options);
  const total = await fetch(`https://rows.example/count?of=${event.table}`);
  const rows = await fetch(`https://rows.example/${event.table}?limit=${options.limit}&order=${options.order}`);
  return { total: await total.text(), rows: await rows.json() };
};
