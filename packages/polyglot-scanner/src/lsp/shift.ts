import type { Span } from 'hazard-core';

/** Where the positions of a text are after one place in it was changed. */
export class Shift {
  /** What was replaced, in the old text. */
  readonly #start: number;
  readonly #end: number;
  /** By how much everything behind it moved. */
  readonly #by: number;
  /** Of two positions that fall together before or after the change, the one that is in use. */
  #edge: number | undefined;

  constructor(before: string, after: string) {
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
    let same = 0;
    while (
      same < shorter - start &&
      before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
    )
      same++;
    this.#start = start;
    this.#end = before.length - same;
    this.#by = after.length - before.length;
  }

  /**
   * Whether the old position can have become the new one, and all positions that were asked about keep their order: two
   * that were equal are equal, and no two have become so.
   */
  fits(before: number, after: number): boolean {
    const isInsertion = this.#start === this.#end;
    const isRemoval = this.#by === this.#start - this.#end;
    if (before === this.#start || before === this.#end) {
      if (!isInsertion && !isRemoval) return after === this.#moved(before);
      if (isInsertion ? after !== before && after !== before + this.#by : after !== this.#start) return false;
      const edge = isInsertion ? after : before;
      this.#edge ??= edge;
      return this.#edge === edge;
    }
    return after === this.#moved(before);
  }

  /** The new span; undefined when it ends or begins within what was replaced. */
  of({ start, end }: Span): Span | undefined {
    const newStart = this.#moved(start);
    const newEnd = this.#moved(end);
    return newStart === undefined || newEnd === undefined ? undefined : { start: newStart, end: newEnd };
  }

  #moved(position: number): number | undefined {
    if (position === this.#start && position === this.#end) return this.#edge ?? position;
    if (position <= this.#start) return position;
    return position >= this.#end ? position + this.#by : undefined;
  }
}
