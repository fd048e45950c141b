import { isOffline, mayHoldHazard, triggersOf, type EngineOptions, type Triggers } from 'hazard-core';
import type { FrontEnd } from './frontends/front-end.js';
import type { SourceFile } from './source-file.js';
import { mayHoldOwnSuppression } from './suppressions.js';

/** Tells from the texts of files that are linked with each other that no finding can be in them. */
export class Prefilter {
  readonly #triggers = new Map<FrontEnd, Triggers | undefined>();

  constructor(
    private readonly frontEndOf: (file: string) => FrontEnd | undefined,
    private readonly engine: EngineOptions,
  ) {}

  /**
   * Whether parsing the files would tell nothing: no finding can be in them, what their comments allow has not to be
   * checked, and their syntax seems to be right.
   * @param group files of one language, without any that imports one of them or is imported.
   */
  hasNothingToTell(group: readonly SourceFile[]): boolean {
    const frontEnd = group[0] === undefined ? undefined : this.frontEndOf(group[0].name);
    if (frontEnd?.looksWhole === undefined) return false;
    return (
      !group.some(({ text }) => mayHoldOwnSuppression(text)) &&
      (this.#isOffline(group, frontEnd) || this.#hasNoTrigger(group, frontEnd)) &&
      group.every(({ name, text }) => frontEnd.looksWhole!(text, name))
    );
  }

  #isOffline(group: readonly SourceFile[], { runtime, importsAtHead }: FrontEnd): boolean {
    return group.every(
      ({ name, text }) =>
        isOffline(runtime, name, []) || isOffline(runtime, name, importsAtHead?.(text) ?? []),
    );
  }

  #hasNoTrigger(group: readonly SourceFile[], frontEnd: FrontEnd): boolean {
    const triggers = this.#triggersFor(frontEnd);
    return (
      triggers !== undefined &&
      !mayHoldHazard(triggers, new Set(group.flatMap(({ text }) => text.match(words) ?? [])))
    );
  }

  #triggersFor(frontEnd: FrontEnd): Triggers | undefined {
    if (!this.#triggers.has(frontEnd)) {
      this.#triggers.set(frontEnd, triggersOf(frontEnd.runtime, this.engine));
    }
    return this.#triggers.get(frontEnd);
  }
}

const words = /[A-Za-z_]\w*/g;
