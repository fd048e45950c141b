// The list belongs to the module: A returns the failures of B.
const failures = [];

async function archive(record) {
  const response = await fetch('https://archive.example/', { method: 'POST', body: record.body });
  if (!response.ok) failures.push({ itemIdentifier: record.messageId }); // hazard: shared-mutable-state/accumulates
}

exports.handler = async (event) => {
  failures.length = 0;
  await Promise.all(event.Records.map((record) => archive(record)));
  return { batchItemFailures: [...failures] };
};
