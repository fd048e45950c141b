import type { Evaluated } from '../evaluated.js';
import { entriesOf, isLoop, textOf, type TemplateEntry, type TemplateTree } from '../template-tree.js';

/** Loops that are written out may make a short text a huge template; no stack has as much as this. */
const mostParts = 200_000;

/**
 * The entries of a map with its loops written out. A loop over what nobody can tell gives nothing.
 * @param valueOf what the list of a loop comes to.
 */
export function withLoopsWrittenOut(
  map: TemplateTree | undefined,
  valueOf: (list: TemplateTree) => Evaluated | undefined,
): TemplateEntry[] {
  let parts = 0;
  const written = (entries: readonly TemplateEntry[]): TemplateEntry[] =>
    entries.flatMap((entry) => {
      if (!isLoop(entry.key)) return [entry];
      const [name, list, body] = entry.value.kind === 'list' ? entry.value.items : [];
      const identifier = textOf(name);
      const items = list === undefined ? undefined : valueOf(list);
      if (identifier === undefined || items?.kind !== 'list') return [];
      return items.items.flatMap((item) => {
        if (item.kind !== 'scalar') return [];
        const filled = entriesOf(body).map(({ key, keySpan, value }) => ({
          key: inText(key, identifier, String(item.value)),
          keySpan,
          value: filledIn(value, identifier, String(item.value)),
        }));
        return parts > mostParts ? [] : written(filled);
      });
    });
  const filledIn = (tree: TemplateTree, identifier: string, item: string): TemplateTree => {
    if (++parts > mostParts) return tree;
    const inner = (one: TemplateTree): TemplateTree => filledIn(one, identifier, item);
    switch (tree.kind) {
      case 'scalar':
        return typeof tree.value === 'string'
          ? { ...tree, value: inText(tree.value, identifier, item) }
          : tree;
      case 'list':
        return { ...tree, items: tree.items.map(inner) };
      case 'map':
        return {
          ...tree,
          entries: tree.entries.map(({ key, keySpan, value }) => ({
            key: inText(key, identifier, item),
            keySpan,
            value: inner(value),
          })),
        };
      case 'call':
        return tree.name === 'Ref' && textOf(tree.argument) === identifier
          ? { kind: 'scalar', value: item, span: tree.span }
          : { ...tree, argument: inner(tree.argument) };
    }
  };
  return written(entriesOf(map));
}

/** `&{Name}` leaves out what a logical id may not have. */
function inText(text: string, identifier: string, item: string): string {
  if (!text.includes('{')) return text;
  return text
    .replaceAll(`\${${identifier}}`, () => item)
    .replaceAll(`&{${identifier}}`, () => item.replace(/[^A-Za-z0-9]/g, ''));
}
