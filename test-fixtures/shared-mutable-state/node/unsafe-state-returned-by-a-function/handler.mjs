// The function hands out the one object; whoever writes to the result writes to it.
const state = { basket: undefined };

function getState() {
  return state;
}

export const handler = async (event) => {
  const mine = getState();
  mine.basket = event.basket; // hazard: shared-mutable-state/requestData
  const response = await fetch('https://prices.example/', { method: 'POST', body: JSON.stringify(event.basket) });
  return { basket: getState().basket, total: await response.text() };
};
