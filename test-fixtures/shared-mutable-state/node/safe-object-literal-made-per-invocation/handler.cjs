// The factory makes an object for each invocation.
const makeBasket = () => ({
  owner: undefined,
  open(owner) {
    this.owner = owner;
  },
  async close() {
    await fetch('https://baskets.example/', { method: 'DELETE' });
    return this.owner;
  },
});

exports.handler = async (event) => {
  const basket = makeBasket();
  basket.open(event.owner);
  return { closed: await basket.close() };
};
