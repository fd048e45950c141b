// The argument counts for the first caller only.
class Tenancy {
  static #instance;

  constructor(tenant) {
    this.tenant = tenant;
  }

  static for(tenant) {
    if (Tenancy.#instance) return Tenancy.#instance;
    Tenancy.#instance = new Tenancy(tenant); // hazard: shared-mutable-state/firstRequestWins
    return Tenancy.#instance;
  }
}

export const handler = async (event) => {
  const { tenant } = Tenancy.for(event.tenant);
  const response = await fetch(`https://${tenant}.example/orders`);
  return response.json();
};
