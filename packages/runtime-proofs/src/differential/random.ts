/** Numbers that a seed decides: the same seed gives the same handlers. */
export class Random {
  #state: number;

  constructor(seed: number) {
    // The generator never leaves zero.
    this.#state = seed >>> 0 || 0x9e3779b9;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    // Marsaglia's xorshift with 32 bits.
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    this.#state >>>= 0;
    return this.#state % limit;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}
