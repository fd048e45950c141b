/** What was seen of a run, in the order of time. */
export interface Moment {
  /** Milliseconds since the round began. */
  readonly at: number;
  /** The invocation, by its letter; absent: it cannot be told which. */
  readonly who?: string | undefined;
  readonly what: string;
}

/** Notes what happens in a round of invocations. */
export class Timeline {
  #start = performance.now();
  #moments: Moment[] = [];

  /** Forgets everything: a new round begins. */
  restart(): void {
    this.#start = performance.now();
    this.#moments = [];
  }

  note(who: string | undefined, what: string): void {
    this.#moments.push({ at: performance.now() - this.#start, who, what });
  }

  /** @param time milliseconds since 1970 */
  noteAt(time: number, who: string, what: string): void {
    this.#moments.push({ at: time - performance.timeOrigin - this.#start, who, what });
  }

  /** In the order of time. */
  get moments(): readonly Moment[] {
    return [...this.#moments].sort((a, b) => a.at - b.at);
  }
}

const shownLength = 100;

/** A value as one line of a report. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}
