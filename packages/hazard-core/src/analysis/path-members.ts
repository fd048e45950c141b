import { unknownValue, type ReadValue, type Value } from '../model/value.js';
import type { PathTexts, Scope } from './path-text.js';

export interface Source {
  readonly value: Value;
  readonly scope: Scope;
}

const maxDepth = 6;

/**
 * The values of a member of object literals that come to the read: `save({ file })` and `({ file }) => …`.
 * `undefined` where one of the objects is something else, or the member is written elsewhere.
 */
export function memberSources(texts: PathTexts, read: ReadValue, scope: Scope): Source[] | undefined {
  const { root, path } = read.place;
  const first = path[0];
  if (root.kind !== 'variable' || first?.kind !== 'field' || path.length > 1) return undefined;
  if (root.variable.imported !== undefined) return undefined;
  if (texts.analysis.resolver.index.memberWrites(root.variable, first.name).length > 0) return undefined;
  const sources = texts.sourcesOf(root.variable, read, scope);
  return sources.length === 0 ? undefined : propertiesOf(texts, sources, first.name, 0);
}

function propertiesOf(
  texts: PathTexts,
  sources: readonly Source[],
  name: string,
  depth: number,
): Source[] | undefined {
  if (depth > maxDepth) return undefined;
  const found: Source[] = [];
  for (const { value, scope } of sources) {
    const own = propertyOf(texts, value, scope, name, depth);
    if (own === undefined) return undefined;
    found.push(...own);
  }
  return found;
}

function propertyOf(
  texts: PathTexts,
  value: Value,
  scope: Scope,
  name: string,
  depth: number,
): Source[] | undefined {
  switch (value.kind) {
    case 'object': {
      const property = value.properties.get(name);
      if (property !== undefined) return [{ value: property, scope }];
      // What is spread in may bring the member, or something nobody knows.
      return value.rest.flatMap(
        (rest) =>
          propertyOf(texts, rest, scope, name, depth + 1) ?? [
            { value: unknownValue(rest.span, [rest]), scope },
          ],
      );
    }
    case 'await':
      return propertyOf(texts, value.value, scope, name, depth + 1);
    case 'choice':
      return propertiesOf(
        texts,
        value.options.map((option) => ({ value: option, scope })),
        name,
        depth + 1,
      );
    case 'constant':
      return [];
    case 'read': {
      const { root, path } = value.place;
      if (root.kind !== 'variable' || path.length > 0 || root.variable.imported !== undefined)
        return undefined;
      const sources = texts.sourcesOf(root.variable, value, scope);
      return sources.length === 0 ? undefined : propertiesOf(texts, sources, name, depth + 1);
    }
    default:
      return undefined;
  }
}
