// The callback has a name and stands elsewhere; `forEach` drops its promise all the same.
async function forward(record) {
  const response = await fetch('https://sink.example.com', { method: 'POST', body: record.body });
  if (!response.ok) throw new Error(`Record ${record.id} was refused.`);
}

exports.handler = async (event) => {
  event.records.forEach(forward); // hazard: unhandled-rejection/droppedAsyncCallback
  return { records: event.records.length };
};
