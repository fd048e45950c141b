import type { Entry } from './analysis/entries.js';
import type { EntryPoint, EntryPointName } from './finding.js';

/** Exports that stand for the whole module say nothing of the function. */
const wholeModule: ReadonlySet<string> = new Set(['=', 'default']);

/** Entries as data, each place once, sorted by file and position. */
export function entryPointsOf(entries: readonly Entry[]): EntryPoint[] {
  const points = new Map<string, EntryPoint>();
  for (const { fn, exportName, role, functions = [] } of entries) {
    const { file, runtime } = fn.module;
    const point = {
      file,
      span: fn.nameSpan,
      runtime,
      name: nameOf(fn, exportName),
      role,
      functions: functions.map((one) => one.function),
    };
    const key = `${file}\0${fn.nameSpan.start}`;
    if (points.get(key)?.role !== 'handler') points.set(key, point);
  }
  return [...points.values()].sort(byPlace);
}

export function entryPointName({ file, name }: EntryPoint): EntryPointName {
  return { file, name };
}

function nameOf(fn: Entry['fn'], exportName: string): string {
  if (fn.owner !== undefined && fn.owner.name !== '') return `${fn.owner.name}.${fn.name}`;
  if (exportName !== '' && !wholeModule.has(exportName)) return exportName;
  return fn.name === '' ? exportName : fn.name;
}

function byPlace(one: EntryPoint, other: EntryPoint): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.span.start - other.span.start;
}
