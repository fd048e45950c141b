import type { Analysis } from '../analysis/analysis.js';
import { isNothing } from '../analysis/absence.js';
import type { Cell } from '../analysis/cells.js';
import type { Thing } from '../analysis/things.js';
import { Interleaving } from '../interleaving.js';
import type { CallEvent } from '../model/event.js';
import type { FieldModel, FunctionModel, TypeModel } from '../model/module.js';
import type { Span } from '../model/span.js';
import type { Candidate } from './detector.js';
import { keptUses, type KeptUse, type KeptUses } from './kept-uses.js';

interface Row {
  readonly symbol: string;
  readonly title: string;
  readonly fix: string;
  readonly perhapsProxy?: true;
}

/** An object of a library that a field keeps for all invocations, although its type is made for one user at a time. */
interface KeptObject {
  readonly row: Row;
  readonly field: FieldModel;
  readonly type: TypeModel;
  readonly cell: Cell;
  /** At request time. */
  readonly used: KeptUses;
}

/** Finds objects of the rows' types in fields that invocations share, used at request time without one common lock. */
export function* keptObjects(
  rows: readonly Row[],
  variant: string,
  happens: string,
  analysis: Analysis,
): Generator<Candidate> {
  const bySymbol = new Map(rows.map((row) => [row.symbol, row]));
  for (const module of analysis.modules) {
    if (analysis.isOffline(module)) continue;
    for (const type of module.types) {
      for (const field of type.fields) {
        const kept = keptIn(type, field, bySymbol, analysis);
        if (kept !== undefined) yield toCandidate(kept, variant, happens, analysis);
      }
    }
  }
}

function keptIn(
  type: TypeModel,
  field: FieldModel,
  rows: ReadonlyMap<string, Row>,
  analysis: Analysis,
): KeptObject | undefined {
  if (!field.isStatic && analysis.storage.sharing.ofInstances(type) === 'private') return undefined;
  // No container fills it, and nothing else does.
  if (field.isStatic && !isEverFilled(type, field, analysis)) return undefined;
  const owner: Thing = field.isStatic ? { kind: 'class', type } : { kind: 'instance', type, site: undefined };
  const things = analysis.resolver.member(owner, { kind: 'field', name: field.name });
  const row = rowOf(things, rows, analysis);
  if (row === undefined) return undefined;
  if (row.perhapsProxy === true && creationOf(type, field, analysis) === undefined) return undefined;
  const user = type.constructorFn;
  const place = {
    root: field.isStatic ? ({ kind: 'type', type } as const) : ({ kind: 'this', fn: user } as const),
    path: [{ kind: 'field', name: field.name } as const],
  };
  for (const storage of analysis.storage.locate(place, user)) {
    const cell = analysis.storage.cell(storage);
    if (cell === undefined) continue;
    const used = keptUses(cell, sitesOf(things), analysis);
    if (used.uses.length === 0 || analysis.heldLocks.isAloneAt(used.uses)) continue;
    return { row, field, type, cell, used };
  }
  return undefined;
}

function isEverFilled(type: TypeModel, { name, decorators = [] }: FieldModel, { index }: Analysis): boolean {
  return (
    decorators.length > 0 ||
    index.staticWrites(type, name).some(({ event }) => !isNothing(event.value)) ||
    index.instanceWrites(type, name).some(({ event }) => !isNothing(event.value))
  );
}

function sitesOf(things: readonly Thing[]): ReadonlySet<CallEvent> {
  const sites = new Set<CallEvent>();
  for (const thing of things) {
    if ((thing.kind === 'external' || thing.kind === 'instance') && thing.site !== undefined)
      sites.add(thing.site);
  }
  return sites;
}

function rowOf(
  things: readonly Thing[],
  rows: ReadonlyMap<string, Row>,
  analysis: Analysis,
): Row | undefined {
  for (const thing of things) {
    const symbols =
      thing.kind === 'external'
        ? [thing.symbol]
        : thing.kind === 'instance'
          ? analysis.resolver.classes.externalBases(thing.type)
          : [];
    for (const symbol of symbols) {
      const row = rows.get(symbol);
      if (row !== undefined) return row;
    }
  }
  return undefined;
}

function toCandidate(
  { row, field, type, cell, used: { uses, onlyHandedOn } }: KeptObject,
  variant: string,
  happens: string,
  analysis: Analysis,
): Candidate {
  const made = creationOf(type, field, analysis);
  const first = uses[0]!;
  const { module } = first.fn;
  const last = lastBehind(first, uses);
  return {
    variant,
    module: made?.fn.module ?? type.module,
    span: made?.span ?? field.span,
    fn: first.fn,
    confidence: onlyHandedOn ? 'low' : cell.sharing === 'perhaps' ? 'medium' : 'high',
    subject: cell.name,
    cause: `cell:${cell.id}`,
    standsAlone: field.isStatic,
    shared: `\`${field.name}\` is one ${row.title} that all invocations of a ${analysis.runtime.unit} share.`,
    happens,
    fix: row.fix,
    related: uses.slice(0, 3).map(({ fn, event }) => ({
      file: fn.module.file,
      span: event.span,
      message: 'it is used at request time here',
    })),
    steps: new Interleaving()
      .a(module, first.event.span, `A uses \`${field.name}\`.`)
      .b(module, first.event.span, `B uses \`${field.name}\` on another thread before A is done.`)
      .a(last.fn.module, last.event.span, 'A goes on with what B has left in it.').steps,
  };
}

/** What the same code does with the object last: that can still be ahead of whoever has begun. */
function lastBehind(first: KeptUse, uses: readonly KeptUse[]): KeptUse {
  return uses.reduce(
    (last, use) => (use.fn === first.fn && use.event.span.start > last.event.span.start ? use : last),
    first,
  );
}

/** Where the object is made, if that is in sight. */
function creationOf(
  type: TypeModel,
  field: FieldModel,
  analysis: Analysis,
): { fn: FunctionModel; span: Span } | undefined {
  const { index } = analysis;
  const writes = field.isStatic
    ? index.staticWrites(type, field.name)
    : index.instanceWrites(type, field.name);
  for (const { event, fn } of writes) {
    for (const thing of analysis.resolver.things(event.value)) {
      const site = thing.kind === 'external' || thing.kind === 'instance' ? thing.site : undefined;
      const maker = site === undefined ? undefined : index.position(site)?.fn;
      if (site !== undefined && maker !== undefined) return { fn: maker, span: site.span };
    }
    const value = event.value.kind === 'await' ? event.value.value : event.value;
    if (value.kind === 'call') return { fn, span: value.event.span };
  }
  return undefined;
}
