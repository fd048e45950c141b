import { hazards } from '../hazards/index.js';
import { factsOf } from '../knowledge/index.js';
import type { RuntimeId } from '../model/module.js';
import type { EngineOptions } from '../options.js';
import type { Table } from './imports.js';

/**
 * What tells from the words of a text that no finding can be in it. Each trigger is words that a name of a knowledge
 * table is written with: where no trigger has all its words, nothing of the tables is used, and no detector says anything.
 */
export interface Triggers {
  readonly wordLists: readonly (readonly string[])[];
  /** Finds all words of the lists in a text. */
  readonly words: RegExp;
}

/** Undefined where a runtime has hazards that need no library, such as memory that invocations share. */
export function triggersOf(runtime: RuntimeId, options: EngineOptions): Triggers | undefined {
  const facts = factsOf(runtime);
  const lists = new Map<string, readonly string[]>();
  for (const { notApplicable, needs } of hazards) {
    if (notApplicable[runtime] !== undefined) continue;
    const tables = needs?.(facts, options);
    if (tables === undefined) return undefined;
    for (const table of tables) {
      for (const name of namesOf(table)) {
        const words = wordsOf(name);
        if (words.length === 0) return undefined;
        lists.set(words.join(' '), words);
      }
    }
  }
  const wordLists = [...lists.values()];
  const words = [...new Set(wordLists.flat())].sort();
  return { wordLists, words: new RegExp(String.raw`\b(?:${words.join('|')})\b`, 'g') };
}

/** Whether files that are linked with each other may hold a hazard, by all the words of their texts. */
export function mayHoldHazard({ wordLists }: Triggers, words: ReadonlySet<string>): boolean {
  return wordLists.some((list) => list.every((word) => words.has(word)));
}

/** With the method at the end of a chain of calls, where a row has one. */
function namesOf(table: Table): string[] {
  return [...(table instanceof Map ? table.keys() : table)].map((row: unknown) => {
    if (typeof row === 'string') return row;
    const { symbol, method } = row as { symbol: string; method?: string };
    return method === undefined ? symbol : `${symbol}.${method}`;
  });
}

/**
 * The words that must stand in a text for it to use what is so named: those of the package, and the last member. What
 * stands between may be reached in another way. A global needs no package.
 */
function wordsOf(symbol: string): string[] {
  const hash = symbol.indexOf('#');
  const owner = symbol.slice(0, Math.max(hash, 0));
  const members = symbol.slice(hash + 1).match(/[A-Za-z_]\w*/g) ?? [];
  const last = members.at(-1);
  const packages = owner === 'global' ? [] : (owner.match(/[A-Za-z_]\w*/g) ?? []);
  return last === undefined ? packages : [...packages, last];
}
