// No wait, no race: the first locale simply stays.
let formatter;

exports.handler = async (event) => {
  if (!formatter) {
    formatter = new Intl.NumberFormat(event.locale, { style: 'currency', currency: 'EUR' }); // hazard: shared-mutable-state/firstRequestWins
  }
  const response = await fetch(`https://prices.example/${event.sku}`);
  return { price: formatter.format(Number(await response.text())) };
};
