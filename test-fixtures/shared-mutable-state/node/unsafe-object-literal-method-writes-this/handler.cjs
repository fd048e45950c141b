// `this` is the one object that the module declares.
const basket = {
  owner: undefined,
  open(owner) {
    this.owner = owner; // hazard: shared-mutable-state/requestData
  },
  async close() {
    await fetch('https://baskets.example/', { method: 'DELETE' });
    return this.owner;
  },
};

exports.handler = async (event) => {
  basket.open(event.owner);
  return { closed: await basket.close() };
};
