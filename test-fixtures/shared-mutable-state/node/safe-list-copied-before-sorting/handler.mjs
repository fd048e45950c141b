// The sorted list is the invocation's own.
const offers = [
  { id: 'basic', price: 5, rating: 3 },
  { id: 'plus', price: 9, rating: 5 },
  { id: 'pro', price: 20, rating: 4 },
];

export const handler = async (event) => {
  const sorted = [...offers].sort((a, b) => a[event.column] - b[event.column]);
  const shown = [];
  for (const offer of sorted) {
    const response = await fetch(`https://stock.example/${offer.id}`);
    if (response.ok) shown.push(offer.id);
  }
  return shown;
};
