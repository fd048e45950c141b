// The increment itself is atomic; it only counts for one worker, all its invocations together.
let requests = 0;

export const handler = async (event) => {
  requests++; // hazard: shared-mutable-state/counter@low
  const response = await fetch(event.url);
  return { status: response.status, requests };
};
