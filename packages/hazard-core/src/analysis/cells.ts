import type { ModuleModel } from '../model/module.js';
import type { Span } from '../model/span.js';
import type { Base, Storage } from './storage.js';

/** A stored value that outlives an invocation: the unit of one finding. */
export interface Cell {
  /** Equal for two accesses of one cell. */
  readonly id: string;
  /** Equal for the fields of one object. */
  readonly baseId: string;
  /** The field of the base; absent for the whole. */
  readonly field: string | undefined;
  /** As the code says it: `currentUser`, `state.user`, `Session.current`, `this.count`. */
  readonly name: string;
  readonly base: Base;
  readonly module: ModuleModel;
  /** The declaration. */
  readonly declaration: Span;
  readonly sharing: 'shared' | 'perhaps';
}

/** Gives the cells of storages: one object for one cell, however often it is asked for. */
export class CellMap {
  readonly #cells = new Map<string, Cell>();
  readonly #ids = new Map<object, number>();

  /** The cell of a shared storage: its base and first named member. */
  of(storage: Storage): Cell | undefined {
    if (storage.sharing === 'private' || storage.base.kind === 'external') return undefined;
    const { base } = storage;
    const first = storage.path[0];
    const field = first === undefined || first === '[]' ? undefined : first;
    const baseId = this.#baseId(base);
    const id = field === undefined ? baseId : `${baseId}.${field}`;
    let cell = this.#cells.get(id);
    if (cell === undefined) {
      const described = this.#describe(base, field);
      cell = { id, baseId, field, base, sharing: storage.sharing, ...described };
      this.#cells.set(id, cell);
    }
    return cell;
  }

  #baseId(base: Base): string {
    switch (base.kind) {
      case 'variable':
        return `v${this.#number(base.variable)}`;
      case 'instance':
        return `i${this.#number(base.type)}`;
      case 'static':
        return `s${this.#number(base.type)}`;
      case 'literal':
        return `l${this.#number(base.literal)}`;
      case 'exports':
        return `e${this.#number(base.module)}`;
      case 'unlinked':
        return `u${this.#number(base.importer)}:${base.specifier}#${base.name}`;
      case 'external':
        return base.symbol;
    }
  }

  #number(object: object): number {
    let id = this.#ids.get(object);
    if (id === undefined) this.#ids.set(object, (id = this.#ids.size));
    return id;
  }

  #describe(
    base: Exclude<Base, { kind: 'external' }>,
    field: string | undefined,
  ): Pick<Cell, 'name' | 'module' | 'declaration'> {
    switch (base.kind) {
      case 'variable': {
        const { variable } = base;
        return {
          name: field === undefined ? variable.name : `${variable.name}.${field}`,
          module: variable.owner.module,
          declaration: variable.span,
        };
      }
      case 'exports':
        return {
          name: `exports.${field ?? ''}`,
          module: base.module,
          declaration: base.module.exports.get(field ?? '')?.span ?? base.module.init.nameSpan,
        };
      case 'unlinked':
        return {
          name: field === undefined ? base.name : `${base.name}.${field}`,
          module: base.importer,
          declaration: base.span,
        };
      case 'literal':
        return {
          name: field ?? 'an object',
          module: base.owner.module,
          declaration: { start: base.literal.span.start, end: base.literal.span.start + 1 },
        };
      case 'instance':
      case 'static': {
        const declared = base.type.fields.find((one) => one.name === field);
        const prefix = base.kind === 'static' ? base.type.name || 'class' : 'this';
        return {
          name: field === undefined ? prefix : `${prefix}.${field}`,
          module: base.type.module,
          declaration: declared?.span ?? base.type.nameSpan,
        };
      }
    }
  }
}
