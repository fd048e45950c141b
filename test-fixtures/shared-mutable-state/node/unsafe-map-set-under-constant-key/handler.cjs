// One key for all invocations: `locale` is B's when A formats its answer.
const store = new Map();

exports.handler = async (event) => {
  store.set('locale', event.headers['accept-language']); // hazard: shared-mutable-state/requestData
  const response = await fetch(`https://prices.example/${event.sku}`);
  const { price } = await response.json();
  return new Intl.NumberFormat(store.get('locale'), { style: 'currency', currency: 'EUR' }).format(price);
};
