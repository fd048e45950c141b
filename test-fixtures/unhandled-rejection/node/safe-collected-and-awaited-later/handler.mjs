// All promises are collected first and awaited together.
const save = async (record) => {
  const response = await fetch('https://sink.example.com', { method: 'POST', body: record.body });
  if (!response.ok) throw new Error(`Record ${record.id} was refused.`);
};

export const handler = async (event) => {
  const writes = [];
  for (const record of event.records) {
    writes.push(save(record));
  }
  await Promise.all(writes);
  return { records: writes.length };
};
