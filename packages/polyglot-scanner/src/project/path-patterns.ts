import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { ignoreCase } from './ignore-rules.js';
import { contains, toPosix } from './paths.js';

/** Patterns as in a `.gitignore`, and the folder in which it would stand. Plain data. */
export interface PlacedPatterns {
  /** Absolute. */
  readonly folder: string;
  readonly patterns: readonly string[];
}

/**
 * Patterns of the user's settings. They mean what they mean in a `.gitignore`, and `{a,b}` stands for either of the two,
 * as in most other tools.
 */
export class PathPatterns {
  readonly #folder: string;
  readonly #rules: Ignore;

  constructor({ folder, patterns }: PlacedPatterns) {
    this.#folder = folder;
    this.#rules = ignore({ ignorecase: ignoreCase }).add(
      patterns.flatMap((pattern) => alternatives(pattern.replace(/^\.\//, '/'))),
    );
  }

  /** Whether one of them names the path, which is absolute, or a folder that it lies in. */
  fit(absolute: string, isFolder: boolean): boolean {
    if (!contains(this.#folder, absolute)) return false;
    const relative = toPosix(path.relative(this.#folder, absolute));
    return relative !== '' && this.#rules.ignores(isFolder ? `${relative}/` : relative);
  }
}

/** More than these are no list that a person wrote. */
const mostAlternatives = 1000;

/** `*.{ts,js}` as `*.ts` and `*.js`. */
function alternatives(pattern: string): string[] {
  let expanded = [pattern];
  for (;;) {
    const next = expanded.flatMap((one) => {
      const braces = innermostBraces(one);
      if (braces === undefined) return [one];
      const [start, end] = braces;
      const parts = one.slice(start + 1, end).split(',');
      return parts.map((part) => one.slice(0, start) + part + one.slice(end + 1));
    });
    if (next.length === expanded.length || next.length > mostAlternatives) return next;
    expanded = next;
  }
}

/** The first pair with a comma and no other such pair in it. Other braces stand for themselves. */
function innermostBraces(pattern: string): readonly [start: number, end: number] | undefined {
  let start = -1;
  let hasComma = false;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') {
      at++;
    } else if (character === '{') {
      start = at;
      hasComma = false;
    } else if (character === ',') {
      hasComma = true;
    } else if (character === '}') {
      if (start !== -1 && hasComma) return [start, at];
      start = -1;
    }
  }
  return undefined;
}
