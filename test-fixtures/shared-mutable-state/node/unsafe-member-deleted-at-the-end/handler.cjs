// B deletes the order when it is done, while A still needs its own.
const current = {};

exports.handler = async (event) => {
  current.order = event.order; // hazard: shared-mutable-state/requestData
  await fetch('https://stock.example/reserve', { method: 'POST', body: JSON.stringify(event.order.lines) });
  const { total } = current.order;
  delete current.order;
  return { total };
};
