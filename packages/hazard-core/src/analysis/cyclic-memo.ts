/**
 * Memoises a recursive computation over a graph with cycles, where a result is the union of its parts' results.
 *
 * A cycle is cut where it meets itself: there the part counts as `bottom`. What was computed across a cut lacks the
 * rest of the cycle, so it is kept only until the cycle's head is done, whose result is whole (Tarjan's low links).
 * Each node is computed once a cycle head, not once a path.
 *
 * What a computation asks for outside of the graph may change later: it says so by `touch`, and `forgetTouched` takes
 * back what was made from that.
 */
export class CyclicMemo<K, V> {
  readonly #whole = new Map<K, V>();
  /** Whole as well, but made from something that may change. */
  readonly #open = new Map<K, V>();
  readonly #partial = new Map<K, { readonly value: V; readonly head: number; readonly touched: boolean }>();
  /** Something that may change went into what is being computed. */
  #touched = false;
  readonly #partialKeys: K[] = [];
  readonly #depths = new Map<K, number>();
  /** The outermost active node that the current computation was cut at. */
  #head = Infinity;

  constructor(
    private readonly bottom: V,
    /** Beyond this nesting nodes count as `bottom`, which keeps the stack in bounds. */
    private readonly maxDepth: number,
  ) {}

  /** What is known of the node without computing anything. */
  known(key: K): V | undefined {
    const whole = this.#whole.get(key);
    if (whole !== undefined) return whole;
    const open = this.#open.get(key);
    if (open !== undefined) this.#touched = true;
    return open;
  }

  /** Whether what is known of the node stays as it is. */
  isSettled(key: K): boolean {
    return this.#whole.has(key);
  }

  /** Takes a value as whole that is known without computing. */
  keep(key: K, value: V): V {
    this.#whole.set(key, value);
    return value;
  }

  touch(): void {
    this.#touched = true;
  }

  /** Whether something that may change was asked for since the last call of this. Not to be called from within a computation. */
  takeTouched(): boolean {
    const touched = this.#touched;
    this.#touched = false;
    return touched;
  }

  /** Takes back what was made from something that may have changed. Not to be called from within a computation. */
  forgetTouched(): void {
    this.#open.clear();
  }

  get(key: K, compute: () => V): V {
    const known = this.known(key);
    if (known !== undefined) return known;
    const partial = this.#partial.get(key);
    if (partial !== undefined) {
      this.#touched ||= partial.touched;
      this.#head = Math.min(this.#head, partial.head);
      return partial.value;
    }
    const active = this.#depths.get(key);
    const depth = this.#depths.size;
    if (active !== undefined || depth > this.maxDepth) {
      this.#head = Math.min(this.#head, active ?? 0);
      return this.bottom;
    }
    const outerHead = this.#head;
    const partials = this.#partialKeys.length;
    this.#head = Infinity;
    this.#depths.set(key, depth);
    const outerTouched = this.#touched;
    this.#touched = false;
    const value = compute();
    const touched = this.#touched;
    this.#touched ||= outerTouched;
    this.#depths.delete(key);
    if (this.#head >= depth) {
      (touched ? this.#open : this.#whole).set(key, value);
      if (this.#partialKeys.length > partials) {
        for (const inner of this.#partialKeys.splice(partials)) this.#partial.delete(inner);
      }
      this.#head = outerHead;
    } else {
      // What hung on this node hangs on what this node hangs on.
      for (let index = partials; index < this.#partialKeys.length; index++) {
        const inner = this.#partialKeys[index]!;
        const known = this.#partial.get(inner)!;
        if (known.head >= depth) this.#partial.set(inner, { ...known, head: this.#head });
      }
      this.#partial.set(key, { value, head: this.#head, touched });
      this.#partialKeys.push(key);
      this.#head = Math.min(outerHead, this.#head);
    }
    return value;
  }
}
