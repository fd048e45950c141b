import { compareText } from '../../notification.js';
import type { SourceFile } from '../../source-file.js';
import { sharedFolders, type Builds } from '../builds.js';
import type { LanguageIndex } from '../language-index.js';
import type { TypedLanguage } from './code-reader.js';
import { declaredTypes } from './declared-types.js';
import { UnnamedFiles } from './unnamed-files.js';

/** A file that declares a type. */
interface Declarer {
  readonly file: string;
  readonly project: string | undefined;
}

/** The files of a project that declare types of one name. */
interface Declaring {
  readonly files: Set<string>;
  /** Those with parts of a type. */
  readonly partial: Set<string>;
  /** `Work<T>` is another type than `Work`: the name alone does not tell which file is meant. */
  isGeneric: boolean;
}

const none: readonly string[] = [];

/**
 * Finds the file that declares a type by its full name, in languages whose names are found by package or namespace. A
 * nested type is in the file of the type around it. A specifier `*.Name` means a type of a namespace that the project
 * brings in for all its files.
 */
export class TypeIndex implements LanguageIndex {
  readonly specifierKind = 'types';
  readonly #declarers = new Map<string, Declarer[]>();
  /** Full names by what stands behind the last dot. */
  readonly #bySimpleName = new Map<string, string[]>();
  readonly #parts = new Map<string, readonly string[]>();
  /** Namespaces that are brought in for all files of a project. */
  readonly #globalUsings = new Map<string | undefined, Set<string>>();
  readonly #unnamed: UnnamedFiles;

  constructor(
    sources: readonly SourceFile[],
    private readonly language: TypedLanguage,
    private readonly builds: Builds,
    private readonly platform?: Pick<LanguageIndex, 'runsElsewhere'>,
  ) {
    const ofOneName = new Map<string, Declaring>();
    const declared = new Map<string, string[]>();
    for (const { name: file, text } of sources) {
      const project = builds.projectOf(file);
      const { types, globalUsings } = declaredTypes(text, language);
      declared.set(
        file,
        types.map(({ fullName }) => simpleName(fullName)),
      );
      for (const { fullName, isPartial, isGeneric } of types) {
        this.#declare(fullName, { file, project });
        const key = `${project ?? ''}\0${fullName}`;
        let declaring = ofOneName.get(key);
        if (declaring === undefined)
          ofOneName.set(key, (declaring = { files: new Set(), partial: new Set(), isGeneric: false }));
        declaring.files.add(file);
        if (isPartial) declaring.partial.add(file);
        declaring.isGeneric ||= isGeneric && language === 'csharp';
      }
      for (const namespace of globalUsings) {
        const known = this.#globalUsings.get(project);
        if (known === undefined) this.#globalUsings.set(project, new Set([namespace]));
        else known.add(namespace);
      }
    }
    for (const { files, partial, isGeneric } of ofOneName.values()) {
      const [first, ...others] = isGeneric ? files : partial;
      // All with the first one: that connects them.
      for (const file of others) this.#parts.set(file, [...this.partsOf(file), first!]);
    }
    this.#unnamed = new UnnamedFiles(sources, language, builds, (file) => declared.get(file) ?? none);
  }

  resolve(importer: string, specifier: string): string | undefined {
    if (specifier.startsWith('*.')) return this.#broughtIn(importer, specifier.slice(2));
    return nearestDeclared(specifier, (name) => this.#declarerOf(name, importer));
  }

  runsElsewhere(file: string): boolean {
    return this.#unnamed.has(file) || (this.platform?.runsElsewhere?.(file) ?? false);
  }

  partsOf(file: string): readonly string[] {
    return this.#parts.get(file) ?? none;
  }

  isOtherProgram(file: string): boolean {
    return this.builds.isOtherProgram(this.builds.projectOf(file));
  }

  /** The full names of all types of the project that a word of the text may mean. */
  *possibleImports({ name: importer, text }: SourceFile): Generator<string> {
    const usings = this.#globalUsings.get(this.builds.projectOf(importer));
    const written = new Set(text.match(words));
    for (const word of written) {
      const fullNames = this.#bySimpleName.get(word);
      if (fullNames === undefined) continue;
      for (const name of fullNames) {
        // The package or namespace is written too, be it as the file's own.
        if (name.split('.').every((part) => written.has(part))) yield name;
      }
      if (usings !== undefined) yield `*.${word}`;
    }
  }

  declaresAlike(before: SourceFile, after: SourceFile): boolean {
    const [one, other] = [before, after].map(({ text }) =>
      JSON.stringify(declaredTypes(text, this.language)),
    );
    return one === other;
  }

  #declare(fullName: string, declarer: Declarer): void {
    const known = this.#declarers.get(fullName);
    if (known === undefined) {
      this.#declarers.set(fullName, [declarer]);
      addTo(this.#bySimpleName, simpleName(fullName), fullName);
    } else if (known.at(-1)!.file !== declarer.file) {
      known.push(declarer);
    }
  }

  #broughtIn(importer: string, name: string): string | undefined {
    for (const namespace of this.#globalUsings.get(this.builds.projectOf(importer)) ?? none) {
      const found = this.resolve(importer, `${namespace}.${name}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #declarerOf(name: string, importer: string): string | undefined {
    const declarers = this.#declarers.get(name);
    if (declarers === undefined) return undefined;
    if (declarers.some(({ file }) => file === importer)) return importer;
    return this.#nearest(declarers, importer);
  }

  /** Of the same project if possible; one of another module of the build only if no other module declares the name. */
  #nearest(declarers: readonly Declarer[], importer: string): string | undefined {
    const project = this.builds.projectOf(importer);
    const inReach = declarers
      .map(({ file, project: other }) => ({
        file,
        distance: this.builds.distance(project, other),
        shared: sharedFolders(importer, file),
      }))
      .filter(({ distance }) => distance !== undefined)
      .sort((a, b) => a.distance! - b.distance! || b.shared - a.shared || compareText(a.file, b.file));
    const [best] = inReach;
    return best?.distance === 2 && inReach.length > 1 ? undefined : best?.file;
  }
}

/** The file of the type, or of the nearest type around it. */
export function nearestDeclared(
  specifier: string,
  fileOf: (name: string) => string | undefined,
): string | undefined {
  for (let name = specifier; ;) {
    const found = fileOf(name);
    if (found !== undefined) return found;
    const dot = name.lastIndexOf('.');
    if (dot === -1) return undefined;
    name = name.slice(0, dot);
  }
}

function simpleName(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf('.') + 1);
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const words = /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*/g;
