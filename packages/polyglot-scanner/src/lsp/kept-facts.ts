import {
  analyze,
  type EngineOptions,
  type Location,
  type ModuleModel,
  type ProjectFacts,
  type ProjectKnowledge,
} from 'hazard-core';
import { isSameCode } from './same-code.js';
import { Shift } from './shift.js';

interface Kept {
  readonly modules: readonly ModuleModel[];
  /** Whatever else counts for them, and where the links of each led to: a model that is used again is linked anew. */
  readonly surroundings: string;
  readonly options: EngineOptions;
  readonly facts: ProjectFacts;
}

/**
 * Analyses linked files, and tells again what was found before where a change left the code as it was: a comment, a
 * blank, an empty line. Only the positions are other ones then.
 */
export class KeptFacts {
  /** By the first file. */
  readonly #kept = new Map<string, Kept>();

  /** @param textOf the text that a model was made from. */
  constructor(private readonly textOf: (module: ModuleModel) => string | undefined) {}

  /** What counts for single files must follow from the options. */
  readonly analyze = (
    modules: readonly ModuleModel[],
    options: EngineOptions,
    knowledge: ProjectKnowledge = {},
  ): ProjectFacts => {
    const { file } = modules[0]!;
    const surroundings = JSON.stringify([knowledge.handlers, modules.map(linksOf)]);
    const known = this.#kept.get(file);
    const facts =
      (known === undefined ? undefined : this.#again(known, modules, surroundings, options)) ??
      analyze(modules, options, knowledge);
    this.#kept.set(file, { modules, surroundings, options, facts });
    return facts;
  };

  /** Forgets what was found in other files. */
  retain(files: ReadonlySet<string>): void {
    for (const file of this.#kept.keys()) if (!files.has(file)) this.#kept.delete(file);
  }

  #again(
    known: Kept,
    modules: readonly ModuleModel[],
    surroundings: string,
    options: EngineOptions,
  ): ProjectFacts | undefined {
    if (known.options !== options || known.surroundings !== surroundings) return undefined;
    const shifts = new Map<string, Shift>();
    for (const [index, before] of known.modules.entries()) {
      const after = modules[index]!;
      if (before === after) continue;
      const [old, text] = [this.textOf(before), this.textOf(after)];
      if (before.file !== after.file || old === undefined || text === undefined) return undefined;
      shifts.set(after.file, new Shift(old, text));
    }
    // Two models that lead to each other are not the same objects.
    if (shifts.size > 1) return undefined;
    for (const [index, before] of known.modules.entries()) {
      const shift = shifts.get(before.file);
      if (shift !== undefined && !isSameCode(before, modules[index]!, shift)) return undefined;
    }
    return shifts.size === 0 ? known.facts : moved(known.facts, shifts);
  }
}

function linksOf({ file, runsElsewhere, links }: ModuleModel): unknown {
  return [file, runsElsewhere, [...links].map(([specifier, target]) => [specifier, target.file])];
}

/** Undefined when something points into what was changed. */
function moved(
  { findings, entryPoints }: ProjectFacts,
  shifts: ReadonlyMap<string, Shift>,
): ProjectFacts | undefined {
  let isWhole = true;
  const move = <Place extends Location>(place: Place): Place => {
    const shift = shifts.get(place.file);
    if (shift === undefined) return place;
    const span = shift.of(place.span);
    isWhole &&= span !== undefined;
    return span === undefined ? place : { ...place, span };
  };
  const facts = {
    findings: findings.map((finding) => ({
      ...move(finding),
      related: finding.related.map(move),
      interleaving: finding.interleaving.map(move),
      suggestions: finding.suggestions.map((suggestion) => ({
        ...suggestion,
        edits: suggestion.edits.map((edit) => {
          const { span } = move({ file: finding.file, span: edit.span });
          return { ...edit, span };
        }),
      })),
    })),
    entryPoints: entryPoints.map(move),
  };
  return isWhole ? facts : undefined;
}
