import type { ModuleModel } from '../model/module.js';

/** A row of a knowledge table that names something outside of the project. */
interface Named {
  readonly symbol: string;
}

/** Names, rows that have one, or a map by name. */
export type Table = readonly Named[] | ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** What a table's names end with, by what they begin with; '' for a name that is a package or a global itself. */
type Endings = ReadonlyMap<string, ReadonlySet<string>>;

/** The names of a table: of exports by their packages, of globals by their first name. */
interface TableNames {
  readonly packages: Endings;
  readonly globals: Endings;
}

/** Tables do not change. */
const tableNames = new WeakMap<object, TableNames>();

/** Names under which a module gets at any global: `globalThis.process`. */
const globalObjects = ['globalThis', 'global'];
/** Modules that are globals as well, and stand in the tables as those. */
const globalModules = ['process', 'console'];

/** An escape by which a name may be written in other letters. */
const nameEscape = /\\[ux\d\r\n\u2028\u2029]/;

/** Which packages, globals and members the modules mention: what a table knows of others cannot occur in them. */
export class Imports {
  readonly #imported: ReadonlySet<string>;
  /** Absent where any may occur. */
  readonly #globals: ReadonlySet<string> | undefined;
  readonly #known = new Map<Table, boolean>();
  /** Absent where names do not stand in the texts as they are. */
  readonly #texts: readonly string[] | undefined;

  /** @param linked the modules, and those that they may take something from without running it themselves. */
  constructor(
    modules: readonly ModuleModel[],
    linked: readonly ModuleModel[],
    /** Libraries are used without naming a module: by packages of the language, by names brought in elsewhere. */
    private readonly byTypeName: boolean,
  ) {
    const imported = new Set<string>();
    for (const { specifiers } of modules) {
      for (const specifier of specifiers)
        imported.add(specifier.startsWith('node:') ? specifier.slice(5) : specifier);
    }
    this.#imported = imported;
    this.#globals = globalsOf(linked);
    this.#texts = textsOf(linked);
  }

  /** Whether one of the table's names may occur. */
  mayUse(table: Table): boolean {
    if (this.byTypeName) return true;
    let known = this.#known.get(table);
    if (known === undefined) this.#known.set(table, (known = this.#mayUse(namesOf(table))));
    return known;
  }

  /** Whether the code may name a member so. */
  mayName(member: string): boolean {
    return this.#texts === undefined || this.#texts.some((text) => holdsWord(text, member));
  }

  #mayUse({ packages, globals }: TableNames): boolean {
    return (
      this.#mayEnd(this.#imported, packages) ||
      (this.#globals === undefined
        ? [...globals.values()].some((endings) => this.#mentions(endings))
        : this.#mayEnd(this.#globals, globals))
    );
  }

  #mayEnd(beginnings: ReadonlySet<string>, names: Endings): boolean {
    for (const beginning of beginnings) {
      const endings = names.get(beginning);
      if (endings !== undefined && this.#mentions(endings)) return true;
    }
    return false;
  }

  #mentions(endings: ReadonlySet<string>): boolean {
    for (const ending of endings) if (this.mayName(ending)) return true;
    return false;
  }
}

/** Whether the word stands in the text, as more than a part of another one. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!isWordPart(text.charCodeAt(at - 1)) && !isWordPart(text.charCodeAt(at + word.length))) return true;
  }
  return false;
}

/** Letters beyond ASCII count as not: whatever stands next to those is taken for a word. */
function isWordPart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36
  );
}

function textsOf(modules: readonly ModuleModel[]): readonly string[] | undefined {
  const texts: string[] = [];
  for (const { text } of modules) {
    if (text === undefined || (text.includes('\\') && nameEscape.test(text))) return undefined;
    texts.push(text);
  }
  return texts;
}

function globalsOf(modules: readonly ModuleModel[]): ReadonlySet<string> | undefined {
  const all = new Set<string>();
  for (const { globals, specifiers } of modules) {
    if (globals === undefined || globalObjects.some((name) => globals.has(name))) return undefined;
    for (const name of globals) all.add(firstName(name));
    for (const name of globalModules)
      if (specifiers.includes(name) || specifiers.includes(`node:${name}`)) all.add(name);
  }
  return all;
}

function namesOf(table: Table): TableNames {
  let known = tableNames.get(table);
  if (known === undefined) {
    const packages = new Map<string, Set<string>>();
    const globals = new Map<string, Set<string>>();
    for (const row of table instanceof Map ? table.keys() : table) {
      const symbol = typeof row === 'string' ? row : (row as Named).symbol;
      const end = Math.max(0, symbol.indexOf('#'));
      const owner = symbol.slice(0, end);
      const name = symbol.slice(end + 1);
      const isGlobal = owner === 'global';
      const first = isGlobal ? firstName(name) : owner;
      const known = isGlobal ? globals : packages;
      const endings = known.get(first);
      const last = name.match(/[\w$]+/g)?.at(-1) ?? '';
      if (endings === undefined) known.set(first, new Set([last]));
      else endings.add(last);
    }
    tableNames.set(table, (known = { packages, globals }));
  }
  return known;
}

function firstName(name: string): string {
  return /^[\w$]*/.exec(name)![0];
}
