// Each call returns its failure; the list is made of the results.
async function archive(record) {
  const response = await fetch('https://archive.example/', { method: 'POST', body: record.body });
  return response.ok ? [] : [{ itemIdentifier: record.messageId }];
}

exports.handler = async (event) => {
  const failures = await Promise.all(event.Records.map((record) => archive(record)));
  return { batchItemFailures: failures.flat() };
};
