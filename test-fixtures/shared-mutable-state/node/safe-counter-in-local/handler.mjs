// The count begins with the invocation and ends with it.
export const handler = async (event) => {
  let processed = 0;
  for (const record of event.Records) {
    await fetch('https://rows.example/', { method: 'POST', body: record.body });
    processed++;
  }
  return { processed };
};
