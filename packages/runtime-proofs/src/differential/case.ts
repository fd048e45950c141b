import type { RuntimeId } from 'hazard-core';
import type { SourceFile } from '../session.js';
import { Random } from './random.js';

/** What every invocation of a generated handler is given. */
export interface CaseEvent {
  readonly case: string;
  /** Of this invocation alone. */
  readonly key: string;
  /** One for all invocations of a round. */
  readonly group: string;
}

/**
 * What must be true of the answers, whatever the analysis says. `own`: each is the invocation's own key. `distinct`: no two
 * of all rounds are equal. `same`: those of a round are equal. Otherwise each is the text that is given.
 */
export type Oracle = 'own' | 'distinct' | 'same' | { readonly always: string };

/** A small handler, put together from parts. */
export interface Recipe {
  /** By which a disagreement is told: `cell:module-variable`. */
  readonly parts: readonly string[];
  /** From the handler's folder. */
  readonly files: readonly SourceFile[];
  readonly oracle: Oracle;
  /** What it shares: the memory of a worker, or the files of the environment. */
  readonly shares: 'memory' | 'files';
}

export interface GeneratedCase extends Recipe {
  /** `c017`, also the name of its folder. */
  readonly name: string;
}

/** Makes handlers of one language. */
export interface Generator {
  readonly runtime: RuntimeId;
  /** A handler, whose texts may hold the name of its case. */
  make(random: Random, name: string): Recipe;
  /** The settings of the client in which invocations of such a handler meet, by their titles; absent: in all. */
  settingsFor?(shares: Recipe['shares']): readonly string[];
  /** The handler that hands each event to the case that it names. */
  dispatcher(cases: readonly GeneratedCase[]): { readonly file: SourceFile; readonly handler: string };
}

/** So many different handlers; fewer when the parts give no more. */
export function generate(generator: Generator, seed: number, count: number): GeneratedCase[] {
  const random = new Random(seed);
  const cases: GeneratedCase[] = [];
  const known = new Set<string>();
  for (let tried = 0; cases.length < count && tried < count * 40; tried += 1) {
    const name = `c${String(cases.length + 1).padStart(3, '0')}`;
    const recipe = generator.make(random, name);
    const text = JSON.stringify(recipe.files);
    if (known.has(text.replaceAll(name, ''))) continue;
    known.add(text.replaceAll(name, ''));
    const files = recipe.files.map((file) => ({ ...file, name: `${name}/${file.name}` }));
    cases.push({ ...recipe, name, files });
  }
  return cases;
}
