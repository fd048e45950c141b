// The mark is set in the step that looked for it, and taken off if the work fails.
const taken = new Set();

export const handler = async (event) => {
  for (const record of event.Records) {
    if (taken.has(record.messageId)) continue;
    taken.add(record.messageId);
    try {
      await fetch('https://ledger.example/', { method: 'POST', body: record.body });
    } catch (error) {
      taken.delete(record.messageId);
      throw error;
    }
  }
};
