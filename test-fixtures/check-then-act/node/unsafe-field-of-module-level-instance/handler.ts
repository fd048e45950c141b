// One repository for all invocations, so its cache is one cache for all of them.
class ProductRepository {
  private readonly cache = new Map<string, { name: string }>();

  constructor(private readonly origin: string) {}

  async find(id: string): Promise<{ name: string }> {
    if (!this.cache.has(id)) { // hazard: check-then-act/staleCheck
      const response = await fetch(`${this.origin}/${id}`);
      this.cache.set(id, (await response.json()) as { name: string });
    }
    return this.cache.get(id)!;
  }
}

const products = new ProductRepository('https://products.example');

export const handler = async (event: { id: string }) => products.find(event.id);
