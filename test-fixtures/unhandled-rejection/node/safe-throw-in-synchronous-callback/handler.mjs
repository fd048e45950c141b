// `forEach` calls back before it returns: the throw goes up into the handler and fails this invocation only.
export const handler = async (event) => {
  event.records.forEach((record) => {
    if (record.body === '') throw new Error(`Record ${record.id} is empty.`);
  });
  return { records: event.records.length };
};
