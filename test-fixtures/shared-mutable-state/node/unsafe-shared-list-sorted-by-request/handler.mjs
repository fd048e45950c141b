// B sorts the list by its own column while A is walking through it: A skips some and repeats others.
const offers = [
  { id: 'basic', price: 5, rating: 3 },
  { id: 'plus', price: 9, rating: 5 },
  { id: 'pro', price: 20, rating: 4 },
];

export const handler = async (event) => {
  offers.sort((a, b) => a[event.column] - b[event.column]); // hazard: shared-mutable-state/requestData
  const shown = [];
  for (const offer of offers) {
    const response = await fetch(`https://stock.example/${offer.id}`);
    if (response.ok) shown.push(offer.id);
  }
  return shown;
};
