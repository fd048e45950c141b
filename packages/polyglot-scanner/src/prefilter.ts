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

  /** A group: files of one language, without any that imports one of them or is imported. */
  hasNoCandidate(group: readonly SourceFile[]): boolean {
    const triggers = group[0] === undefined ? undefined : this.#triggersFor(group[0].name);
    // What a comment allows in vain is said, and only the parser knows the comments.
    if (triggers === undefined || group.some(({ text }) => mayHoldOwnSuppression(text))) return false;
    const { runtime } = this.frontEndOf(group[0]!.name)!;
    if (group.every(({ name }) => isOffline(runtime, name, []))) return true;
    return !mayHoldHazard(triggers, new Set(group.flatMap(({ text }) => text.match(words) ?? [])));
  }

  /** Of front ends that can tell quickly whether a text has mistakes: those are said even where nothing else is. */
  #triggersFor(file: string): Triggers | undefined {
    const frontEnd = this.frontEndOf(file);
    if (frontEnd?.understands === undefined) return undefined;
    if (!this.#triggers.has(frontEnd)) {
      this.#triggers.set(frontEnd, triggersOf(frontEnd.runtime, this.engine));
    }
    return this.#triggers.get(frontEnd);
  }
}

const words = /[A-Za-z_]\w*/g;
