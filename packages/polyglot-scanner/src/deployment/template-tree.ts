import type { Span } from 'hazard-core';

/** A text of data, YAML or JSON, with the place of everything. Offsets are 0-based UTF-16 code units. */
export type TemplateTree =
  | { readonly kind: 'scalar'; readonly value: Scalar | null; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly TemplateTree[]; readonly span: Span }
  | TemplateMap
  /** `!Sub text`, `{ "Fn::Sub": "text" }` */
  | { readonly kind: 'call'; readonly name: string; readonly argument: TemplateTree; readonly span: Span };

interface TemplateMap {
  readonly kind: 'map';
  readonly entries: readonly TemplateEntry[];
  readonly span: Span;
}

export interface TemplateEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: TemplateTree;
}

export type Scalar = string | number | boolean;

/** The entry of a map; where a key stands twice, the last one counts. */
export function entryOf(tree: TemplateTree | undefined, key: string): TemplateEntry | undefined {
  return tree?.kind === 'map' ? tree.entries.findLast((entry) => entry.key === key) : undefined;
}

export function childOf(
  tree: TemplateTree | undefined,
  ...keys: readonly string[]
): TemplateTree | undefined {
  return keys.reduce((inner, key) => entryOf(inner, key)?.value, tree);
}

export function entriesOf(tree: TemplateTree | undefined): readonly TemplateEntry[] {
  return tree?.kind === 'map' ? tree.entries : [];
}

/** The text that stands there, whatever else it could be read as. */
export function textOf(tree: TemplateTree | undefined): string | undefined {
  return tree?.kind === 'scalar' && tree.value !== null ? String(tree.value) : undefined;
}

/** `Fn::ForEach::Handlers`: what its list makes of a body stands in its place. */
export function isLoop(key: string): boolean {
  return key.startsWith('Fn::ForEach::');
}
