// The loop's own variable says which record failed.
async function store(row) {
  const response = await fetch('https://rows.example/', { method: 'POST', body: row.body });
  if (!response.ok) throw new Error(`refused with ${response.status}`);
}

module.exports = {
  handler: async (event) => {
    const batchItemFailures = [];
    for (const row of event.Records) {
      try {
        await store(row);
      } catch {
        batchItemFailures.push({ itemIdentifier: row.messageId });
      }
    }
    return { batchItemFailures };
  },
};
