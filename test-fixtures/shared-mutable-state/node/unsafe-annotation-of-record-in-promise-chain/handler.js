// Each record of each batch sets the same member, and the chain reads it when the answers are there.
const current = { shard: '' };

exports.handler = (event) =>
  Promise.all(
    event.Records.map((record) => {
      current.shard = record.eventID.split(':')[0]; // hazard: shared-mutable-state/requestData
      return fetch('https://shards.example/', { method: 'POST', body: record.kinesis.data }).then((response) => ({
        shard: current.shard,
        status: response.status,
      }));
    }),
  );
