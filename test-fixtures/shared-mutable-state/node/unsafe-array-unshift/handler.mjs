// Everybody's last searches stand in one list, and everybody is shown them.
const recent = [];

export const handler = async (event) => {
  recent.unshift(event.query); // hazard: shared-mutable-state/accumulates
  const response = await fetch(`https://search.example/?q=${event.query}`);
  return { hits: await response.json(), recent };
};
