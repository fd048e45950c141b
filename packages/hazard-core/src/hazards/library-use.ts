import type { Analysis } from '../analysis/analysis.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel, Variable } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Cell } from '../analysis/cells.js';
import { memberName } from '../analysis/calls.js';

/** One object of a library: where it is made, where it is kept. */
export interface LibraryObject<Row> {
  readonly row: Row;
  readonly event: CallEvent;
  readonly fn: FunctionModel;
  /** Made at load time or kept in something shared; `private`: made by an invocation for itself. */
  readonly sharing: 'shared' | 'perhaps' | 'private';
  /** As the code calls it, for messages. */
  readonly name: string;
  /** What keeps it, if that is a cell. */
  readonly cell: Cell | undefined;
}

/** A method call on a library object. */
export interface LibraryUse {
  readonly event: CallEvent;
  readonly fn: FunctionModel;
  readonly method: string;
}

/** Methods that give the same object another interface. */
const facades: ReadonlySet<string> = new Set(['promise']);

/** Tables do not change. */
const indexes = new WeakMap<object, ReadonlyMap<string, unknown>>();

function bySymbolOf<Row extends { readonly symbol: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  let index = indexes.get(rows) as ReadonlyMap<string, Row> | undefined;
  if (index === undefined) indexes.set(rows, (index = new Map(rows.map((row) => [row.symbol, row]))));
  return index;
}

/** Finds the objects that a table of result symbols names, and what is done with them. */
export class LibraryObjects {
  constructor(private readonly analysis: Analysis) {}

  /** Objects made by calls whose result is one of the rows' symbols. */
  made<Row extends { readonly symbol: string }>(rows: readonly Row[]): LibraryObject<Row>[] {
    const { analysis } = this;
    if (!analysis.imports.mayUse(rows)) return [];
    const bySymbol = bySymbolOf(rows);
    if (!analysis.names.some((name) => bySymbol.has(`${name}()`))) return [];
    const objects: LibraryObject<Row>[] = [];
    for (const fn of analysis.index.functions) {
      if (analysis.isOffline(fn.module)) continue;
      for (const event of analysis.index.calls(fn)) {
        const row = this.#row(event, bySymbol);
        if (row === undefined) continue;
        const kept = this.#keptIn(event, fn);
        objects.push({ row, event, fn, sharing: kept.sharing, name: kept.name, cell: kept.cell });
      }
    }
    return objects;
  }

  /** Calls of methods on the object, at request time unless `everywhere`. */
  uses(object: LibraryObject<unknown>, everywhere = false): LibraryUse[] {
    const { analysis } = this;
    const uses: LibraryUse[] = [];
    for (const fn of everywhere ? analysis.index.functions : analysis.requestTimeFunctions) {
      for (const event of analysis.index.calls(fn)) {
        if (event.receiver === undefined) continue;
        const method = memberName(event);
        if (method === undefined) continue;
        if (this.#refers(event.receiver, object.event, 0)) uses.push({ event, fn, method });
      }
    }
    return uses;
  }

  /** Places where the object is handed to code that is not known: it may be used there. */
  isHandedOver(object: LibraryObject<unknown>): boolean {
    const { analysis } = this;
    return analysis.requestTimeFunctions.some((fn) =>
      analysis.index
        .calls(fn)
        .some((event) =>
          event.args.some(({ value }) =>
            analysis.resolver
              .things(value)
              .some((thing) => thing.kind === 'external' && thing.site === object.event),
          ),
        ),
    );
  }

  /** Whether the variable that keeps the object can be imported elsewhere. */
  isExported(object: LibraryObject<unknown>): boolean {
    for (const exported of object.fn.module.exports.values()) {
      const things = this.analysis.resolver.things(exported.value);
      if (things.some((thing) => thing.kind === 'external' && thing.site === object.event)) return true;
    }
    return false;
  }

  /** The place holds the object, or another face of it (`connection.promise()`). */
  #refers(place: Place, made: CallEvent, depth: number): boolean {
    return this.analysis.resolver.placeThings(place).some((thing) => {
      if (thing.kind !== 'external' || thing.site === undefined) return false;
      if (thing.site === made) return true;
      return (
        depth < 2 &&
        facades.has(memberName(thing.site) ?? '') &&
        thing.site.receiver !== undefined &&
        this.#refers(thing.site.receiver, made, depth + 1)
      );
    });
  }

  #row<Row>(event: CallEvent, rows: ReadonlyMap<string, Row>): Row | undefined {
    for (const symbol of this.analysis.names.of(event)) {
      const row = rows.get(`${symbol}()`);
      if (row !== undefined) return row;
    }
    return undefined;
  }

  #keptIn(
    event: CallEvent,
    fn: FunctionModel,
  ): { sharing: LibraryObject<unknown>['sharing']; name: string; cell: Cell | undefined } {
    const { analysis } = this;
    let name = '';
    let kept: Cell | undefined;
    let sharing: LibraryObject<unknown>['sharing'] = 'private';
    const holders: FunctionModel[] = [fn];
    // What a helper makes and returns is kept by whoever calls the helper.
    for (const edge of analysis.graph.to(fn)) if (edge.direct) holders.push(edge.caller);
    for (const holder of holders) {
      for (const block of holder.blocks) {
        for (const write of block.events) {
          if (write.kind !== 'write') continue;
          const keeps = analysis.resolver
            .things(write.value)
            .some((thing) => thing.kind === 'external' && thing.site === event);
          if (!keeps) continue;
          for (const storage of analysis.storage.locate(write.place, holder)) {
            const { base } = storage;
            const variable: Variable | undefined = base.kind === 'variable' ? base.variable : undefined;
            const cell = analysis.storage.cell(storage);
            if (name === '' || storage.sharing === 'shared') name = cell?.name ?? variable?.name ?? name;
            // A parameter or local of load-time code is as private as any, but lives as long as its closures.
            kept ??= cell;
            if (storage.sharing === 'shared') sharing = 'shared';
            else if (storage.sharing === 'perhaps' && sharing === 'private') sharing = 'perhaps';
          }
        }
      }
    }
    const multiplicity = analysis.reachability.multiplicity(fn);
    if (sharing === 'private' && multiplicity === 'one') sharing = 'shared';
    return { sharing, name, cell: kept };
  }
}
