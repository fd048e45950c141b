// `forEach` drops what its callback returns: one refused record ends the worker.
export const handler = async (event) => {
  event.records.forEach(async (record) => { // hazard: unhandled-rejection/droppedAsyncCallback
    const response = await fetch('https://sink.example.com', { method: 'POST', body: record.body });
    if (!response.ok) throw new Error(`Record ${record.id} was refused.`);
  });
  return { records: event.records.length };
};
