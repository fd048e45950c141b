// The exports object of the module outlives the invocation like any other.
exports.lastOrder = undefined;

exports.handler = async (event) => {
  exports.lastOrder = event.order; // hazard: shared-mutable-state/requestData
  await fetch('https://orders.example/', { method: 'POST', body: JSON.stringify(event.order) });
  return { confirmed: exports.lastOrder.id };
};
