import type { CallEvent } from '../model/event.js';
import type { CodeIndex } from './code-index.js';
import type { Resolver } from './resolver.js';

/**
 * The external names of what is called (`pg#Client`, `fs#writeFile`, …). A program calls few names but makes many calls:
 * a detector first asks whether any name concerns it.
 */
export class CallNames {
  readonly #byEvent = new Map<CallEvent, readonly string[]>();
  #all: ReadonlySet<string> | undefined;

  constructor(
    private readonly index: CodeIndex,
    private readonly resolver: Resolver,
  ) {}

  /** The names of the callee, not of its result. */
  of(event: CallEvent): readonly string[] {
    let names = this.#byEvent.get(event);
    if (names === undefined) this.#byEvent.set(event, (names = this.resolver.symbols(event.callee)));
    return names;
  }

  /** Whether some function calls one of the names. */
  some(fits: (name: string) => boolean): boolean {
    for (const name of this.#called()) if (fits(name)) return true;
    return false;
  }

  /** The called names that fit. */
  filter(fits: (name: string) => boolean): ReadonlySet<string> {
    const fitting = new Set<string>();
    for (const name of this.#called()) if (fits(name)) fitting.add(name);
    return fitting;
  }

  #called(): ReadonlySet<string> {
    if (this.#all === undefined) {
      const all = new Set<string>();
      for (const fn of this.index.functions) {
        for (const event of this.index.calls(fn)) for (const name of this.of(event)) all.add(name);
      }
      this.#all = all;
    }
    return this.#all;
  }
}
