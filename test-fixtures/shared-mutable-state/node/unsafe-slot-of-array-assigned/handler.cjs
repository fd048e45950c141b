// The first slot is the same for all: A answers with the source of B.
const slots = [null, null];

exports.handler = async (event) => {
  slots[0] = event.source; // hazard: shared-mutable-state/requestData
  const response = await fetch(event.source);
  return { source: slots[0], status: response.status };
};
