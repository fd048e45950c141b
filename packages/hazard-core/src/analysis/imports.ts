import type { ModuleModel } from '../model/module.js';

/** A row of a knowledge table that names something outside of the project. */
interface Named {
  readonly symbol: string;
}

/** Names, rows that have one, or a map by name. */
export type Table = readonly Named[] | ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** What a table's names begin with: packages, and globals by their first name. */
interface Beginnings {
  readonly packages: ReadonlySet<string>;
  readonly globals: ReadonlySet<string>;
}

/** Tables do not change. */
const beginnings = new WeakMap<object, Beginnings>();

/** Names under which a module gets at any global: `globalThis.process`. */
const globalObjects = ['globalThis', 'global'];
/** Modules that are globals as well, and stand in the tables as those. */
const globalModules = ['process', 'console'];

/** Which packages and globals the modules mention: what a table knows of others cannot occur in them. */
export class Imports {
  readonly #imported: ReadonlySet<string>;
  /** Absent where any may occur. */
  readonly #globals: ReadonlySet<string> | undefined;
  readonly #known = new Map<Table, boolean>();

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
  }

  /** Whether one of the table's names may occur. */
  mayUse(table: Table): boolean {
    if (this.byTypeName) return true;
    let known = this.#known.get(table);
    if (known === undefined) this.#known.set(table, (known = this.#mayUse(beginningsOf(table))));
    return known;
  }

  #mayUse({ packages, globals }: Beginnings): boolean {
    if (globals.size > 0 && (this.#globals === undefined || haveCommon(this.#globals, globals))) return true;
    return haveCommon(this.#imported, packages);
  }
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

function beginningsOf(table: Table): Beginnings {
  let known = beginnings.get(table);
  if (known === undefined) {
    const packages = new Set<string>();
    const globals = new Set<string>();
    for (const row of table instanceof Map ? table.keys() : table) {
      const symbol = typeof row === 'string' ? row : (row as Named).symbol;
      const end = Math.max(0, symbol.indexOf('#'));
      const owner = symbol.slice(0, end);
      if (owner === 'global') globals.add(firstName(symbol.slice(end + 1)));
      else packages.add(owner);
    }
    beginnings.set(table, (known = { packages, globals }));
  }
  return known;
}

function firstName(name: string): string {
  return /^[\w$]*/.exec(name)![0];
}

function haveCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const name of one) if (other.has(name)) return true;
  return false;
}
