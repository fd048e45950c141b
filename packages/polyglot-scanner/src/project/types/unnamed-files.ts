import type { SourceFile } from '../../source-file.js';
import type { Builds } from '../builds.js';
import type { TypedLanguage } from './code-reader.js';

interface Signs {
  /** The file holds a handler, which the platform finds by its name. */
  readonly handler: RegExp;
  /** What a framework may find by itself: types with annotations, and those that extend something. */
  readonly findable: RegExp;
}

const signs: Readonly<Record<TypedLanguage, Signs>> = {
  java: {
    handler: /\b(?:implements|extends)\b[^{]*\bRequest(?:Stream)?Handler\b/,
    findable: /^@\w|\b(?:class|record|enum)\s+\w[^{]*\b(?:extends|implements)\b/m,
  },
  csharp: {
    handler: /\(\s*[^()]*\bILambdaContext\s+\w+\s*\)/,
    findable:
      /^ {0,4}\[(?!assembly|module)\w|\b(?:class|record|struct)\s+\w+(?:<[^>{]*>)?(?:\([^{;]*\))?\s*:/m,
  },
};

const words = /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*/g;

/**
 * Files of projects with handlers, none of whose types another file names: whatever they offer, nobody is seen to call it.
 */
export class UnnamedFiles {
  readonly #files = new Set<string>();

  constructor(
    sources: readonly SourceFile[],
    language: TypedLanguage,
    builds: Builds,
    /** The simple names of the types that a file declares. */
    namesIn: (file: string) => readonly string[],
  ) {
    const { handler, findable } = signs[language];
    const withHandlers = new Set(
      sources.filter(({ text }) => handler.test(text)).map(({ name }) => builds.projectOf(name)),
    );
    withHandlers.delete(undefined);
    if (withHandlers.size === 0) return;
    const asked = new Map<string, string[]>();
    for (const { name, text } of sources) {
      if (!withHandlers.has(builds.projectOf(name)) || handler.test(text) || findable.test(text)) continue;
      const names = namesIn(name);
      if (names.length === 0) continue;
      this.#files.add(name);
      for (const one of names) asked.set(one, [...(asked.get(one) ?? []), name]);
    }
    for (const { name, text } of asked.size === 0 ? [] : sources) {
      const project = builds.projectOf(name);
      const isInReach = (file: string): boolean =>
        builds.distance(project, builds.projectOf(file)) !== undefined;
      for (const word of text.match(words) ?? [])
        for (const file of asked.get(word) ?? [])
          if (file !== name && isInReach(file)) this.#files.delete(file);
    }
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }
}
