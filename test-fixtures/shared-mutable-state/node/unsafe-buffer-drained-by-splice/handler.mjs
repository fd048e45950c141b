// While A waits for its second record, B takes A's first one out with its own.
const buffer = [];

export const handler = async (event) => {
  for (const record of event.Records) {
    buffer.push(record.body); // hazard: shared-mutable-state/accumulates
    await fetch(`https://records.example/${record.messageId}`, { method: 'PUT' });
  }
  const drained = buffer.splice(0);
  return { count: drained.length };
};
