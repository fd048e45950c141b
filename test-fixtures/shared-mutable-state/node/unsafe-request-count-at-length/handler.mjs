// Atomic like `++`, and what it tells behind the await is how far all have counted.
const state = { requests: 0 };

function requests() {
  return state.requests;
}

export const handler = async (event) => {
  state.requests = Number(requests() ?? 0) + 1; // hazard: shared-mutable-state/counter@low
  const response = await fetch(event.url);
  return { status: response.status, served: requests() };
};
