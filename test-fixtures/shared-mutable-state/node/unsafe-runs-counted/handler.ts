// The count is exact, but it is that of one worker.
export const metrics = { runs: 0 };

export const handler = async (event: { url: string }) => {
  metrics.runs += 1; // hazard: shared-mutable-state/counter@low
  const response = await fetch(event.url);
  return { status: response.status };
};
