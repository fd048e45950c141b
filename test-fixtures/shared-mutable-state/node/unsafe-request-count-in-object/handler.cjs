// The same counter as a member: atomic, one for each worker.
const statistics = { requests: 0 };

exports.handler = async (event) => {
  statistics.requests += 1; // hazard: shared-mutable-state/counter@low
  const response = await fetch(event.url);
  return { status: response.status, served: statistics.requests };
};
