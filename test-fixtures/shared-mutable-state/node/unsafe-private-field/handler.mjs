// `#` hides the field from other code, not from other invocations.
class Cart {
  #items = [];

  async checkout(ids) {
    for (const id of ids) {
      const response = await fetch(`https://prices.example/${id}`);
      this.#items.push(await response.json()); // hazard: shared-mutable-state/accumulates
    }
    return this.#items.reduce((sum, { price }) => sum + price, 0);
  }
}

const cart = new Cart();

export const handler = async (event) => ({ total: await cart.checkout(event.ids) });
