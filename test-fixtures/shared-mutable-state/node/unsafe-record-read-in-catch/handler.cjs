// When A's store fails, the catch names the record that B is working on: A's is never retried.
let record;

async function store(row) {
  const response = await fetch('https://rows.example/', { method: 'POST', body: row.body });
  if (!response.ok) throw new Error(`refused with ${response.status}`);
}

module.exports = {
  handler: async (event) => {
    const batchItemFailures = [];
    for (const row of event.Records) {
      record = row; // hazard: shared-mutable-state/requestData
      try {
        await store(row);
      } catch {
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  },
};
