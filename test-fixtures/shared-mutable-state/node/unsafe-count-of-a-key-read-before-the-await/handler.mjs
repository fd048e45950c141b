// A and B both read 4 for the region, both wait, and both store 5.
const visits = {};

export const handler = async (event) => {
  const before = visits[event.region] ?? 0;
  const response = await fetch(`https://pages.example/${event.region}`);
  visits[event.region] = before + 1; // hazard: shared-mutable-state/readModifyWrite
  return { statusCode: response.status };
};
