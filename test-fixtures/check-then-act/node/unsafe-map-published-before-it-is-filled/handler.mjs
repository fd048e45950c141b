// A stores the empty map and waits for its entries. B finds a map, and not what it looks for.
let limits;

export const handler = async (event) => {
  if (!limits) { // hazard: check-then-act/halfInitialised
    limits = new Map();
    const response = await fetch('https://limits.example/');
    for (const { plan, limit } of await response.json()) limits.set(plan, limit);
  }
  return { allowed: event.count <= (limits.get(event.plan) ?? 0) };
};
