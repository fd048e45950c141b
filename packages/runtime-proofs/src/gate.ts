/**
 * A barrier for the invocations of a round: whoever comes waits until all that run have come, or until nobody else has come
 * for a while, since one may be kept by a lock of the function's own. Then all go on, and the gate is shut again.
 */
export class Gate {
  readonly #expected: () => number;
  readonly #quietMilliseconds: number;
  readonly #waiting: ((together: number) => void)[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** Whether those who came last go on first. */
  lastFirst = false;

  /** @param expected how many will come, unless something keeps them */
  constructor(expected: () => number, quietMilliseconds = 40) {
    this.#expected = expected;
    this.#quietMilliseconds = quietMilliseconds;
  }

  /** Resolves with the number of those who go on together. */
  pass(): Promise<number> {
    const passed = new Promise<number>((resolve) => this.#waiting.push(resolve));
    clearTimeout(this.#timer);
    if (this.#waiting.length >= this.#expected()) this.open();
    else this.#timer = setTimeout(() => this.open(), this.#quietMilliseconds);
    return passed;
  }

  open(): void {
    clearTimeout(this.#timer);
    const passing = this.#waiting.splice(0);
    if (this.lastFirst) passing.reverse();
    for (const resolve of passing) resolve(passing.length);
  }
}
