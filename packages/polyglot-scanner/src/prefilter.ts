import {
  isOffline,
  isTest,
  mayHoldHandler,
  mayHoldHazard,
  triggersOf,
  type EngineOptions,
  type Triggers,
} from 'hazard-core';
import type { FrontEnd } from './frontends/front-end.js';
import { mayHoldOwnSuppression } from './suppressions.js';
import type { PlannedFile, PlannedGroup } from './threads/plan.js';

/** Tells from the texts of files that are linked with each other that no finding can be in them. */
export class Prefilter {
  readonly #triggers = new Map<FrontEnd, Triggers | undefined>();

  constructor(
    private readonly frontEndOf: (file: string) => FrontEnd | undefined,
    private readonly engine: EngineOptions,
  ) {}

  /**
   * Divides files that are linked with each other, and with no others, into those that have to be judged together and
   * those of which parsing would tell nothing: no finding can be in them, what is found in the others is the same without
   * them, what their comments allow has not to be checked, and their syntax seems to be right.
   */
  divide(group: PlannedGroup): { readonly judged: PlannedGroup; readonly skimmed: PlannedGroup } {
    const frontEnd = group[0] === undefined ? undefined : this.frontEndOf(group[0].source.name);
    if (frontEnd?.looksWhole === undefined) return { judged: group, skimmed: [] };
    const isQuiet = ({ source: { name, text } }: PlannedFile): boolean =>
      !mayHoldOwnSuppression(text) && frontEnd.looksWhole!(text, name);
    const kinds = new Map(group.map((file) => [file, kindOf(file, frontEnd)] as const));
    // What deployed code runs, and what that takes from elsewhere.
    const used = linkedFrom(
      group.filter((file) => kinds.get(file) === 'deployed'),
      group,
    );
    if (this.#hasNoTrigger(used, frontEnd) && group.every(isQuiet)) return { judged: [], skimmed: group };
    const needed = linkedFrom(
      group.filter((file) => kinds.get(file) !== 'test' || !isQuiet(file)),
      group,
    );
    if (needed.size === group.length) return { judged: group, skimmed: [] };
    return {
      judged: group.filter((file) => needed.has(file)),
      skimmed: group.filter((file) => !needed.has(file)),
    };
  }

  /** Of languages whose hazards need a library. */
  #hasNoTrigger(files: ReadonlySet<PlannedFile>, frontEnd: FrontEnd): boolean {
    if (files.size === 0) return true;
    const triggers = this.#triggersFor(frontEnd);
    if (triggers === undefined) return false;
    const written = new Set<string>();
    for (const { source } of files)
      for (const word of source.text.match(triggers.words) ?? []) written.add(word);
    return !mayHoldHazard(triggers, written);
  }

  #triggersFor(frontEnd: FrontEnd): Triggers | undefined {
    if (!this.#triggers.has(frontEnd)) {
      this.#triggers.set(frontEnd, triggersOf(frontEnd.runtime, this.engine));
    }
    return this.#triggers.get(frontEnd);
  }
}

/** What a file is by the descriptions of deployments, its path and the imports at its head; what else it imports may make it no deployed file either. */
function kindOf(
  { source: { name, text }, handlers }: PlannedFile,
  frontEnd: FrontEnd,
): 'deployed' | 'offline' | 'test' {
  if (handlers.length > 0) return 'deployed';
  const { runtime } = frontEnd;
  if (isTest(runtime, name, [])) return 'test';
  const imports = frontEnd.importsAtHead?.(text) ?? [];
  if (isTest(runtime, name, imports)) return mayHoldHandler(runtime, text) ? 'deployed' : 'test';
  return isOffline(runtime, name, imports) ? 'offline' : 'deployed';
}

/** The files themselves and all of the group that they may be linked with, over however many steps. */
function linkedFrom(files: readonly PlannedFile[], group: PlannedGroup): ReadonlySet<PlannedFile> {
  const byName = new Map(group.map((file) => [file.source.name, file]));
  const found = new Set(files);
  for (const { resolutions, parts } of found) {
    for (const name of [...Object.values(resolutions), ...parts]) {
      const target = name === null ? undefined : byName.get(name);
      if (target !== undefined) found.add(target);
    }
  }
  return found;
}
