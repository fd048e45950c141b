import type { ModuleModel } from '../model/module.js';

/** A row of a knowledge table that names something outside of the project. */
interface Named {
  readonly symbol: string;
}

/** Names, rows that have one, or a map by name. */
type Table = readonly Named[] | ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** The packages of the names in a table; tables do not change. */
const packages = new WeakMap<object, ReadonlySet<string>>();

/** Which packages the modules import: what a table knows of others cannot occur in them. */
export class Imports {
  readonly #imported: ReadonlySet<string>;

  constructor(modules: readonly ModuleModel[]) {
    this.#imported = new Set(
      modules.flatMap(({ specifiers }) =>
        specifiers.map((specifier) => (specifier.startsWith('node:') ? specifier.slice(5) : specifier)),
      ),
    );
  }

  /** Whether one of the table's names may occur. Names of globals always may. */
  mayUse(table: Table): boolean {
    let named = packages.get(table);
    if (named === undefined) packages.set(table, (named = new Set(packagesOf(table))));
    for (const name of named) if (name === 'global' || this.#imported.has(name)) return true;
    return false;
  }
}

function* packagesOf(table: Table): Generator<string> {
  for (const row of table instanceof Map ? table.keys() : table) {
    const symbol = typeof row === 'string' ? row : row.symbol;
    yield symbol.slice(0, Math.max(0, symbol.indexOf('#')));
  }
}
