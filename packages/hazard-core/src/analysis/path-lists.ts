import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { ReadValue, Value } from '../model/value.js';
import { concatenate, pathKey, type PathText } from './path-parts.js';
import type { Binding, PathTexts, Scope } from './path-text.js';
import { memberName } from './calls.js';
import { addedParts, madeParts, type ListPart } from './collected-lists.js';

const maxDepth = 12;

/** What an element of a list can be as a path: of a literal, a directory's listing, a file search. */
export function elementTexts(
  texts: PathTexts,
  list: Value,
  scope: Scope,
  depth = 0,
): readonly PathText[] | undefined {
  if (depth > maxDepth) return undefined;
  const again = (value: Value, inner = scope): readonly PathText[] | undefined =>
    elementTexts(texts, value, inner, depth + 1);
  switch (list.kind) {
    case 'array':
      return list.elements.flatMap((element) =>
        element.kind === 'derived' && element.operator === 'spread' && element.from[0] !== undefined
          ? (again(element.from[0]) ?? [])
          : texts.evaluate(element, scope),
      );
    case 'await':
      return again(list.value);
    case 'choice':
      return union(list.options.map((option) => again(option)));
    case 'call':
      return ofCall(texts, list.event, scope, again);
    case 'read': {
      const { root, path } = list.place;
      if (root.kind === 'value' && path.length === 0) return again(root.value);
      if (root.kind === 'variable' && path.length === 0 && root.variable.imported === undefined) {
        const sources = texts.sourcesOf(root.variable, list, scope);
        if (sources.length > 0) return union(sources.map((source) => again(source.value, source.scope)));
        return handedListing(texts, root.variable, scope, again);
      }
      const below = walkedNames(texts, list, scope);
      if (below !== undefined) return below;
      const things = texts.analysis.resolver.placeThings(list.place);
      return union(
        things.map((thing) => {
          if (thing.kind === 'literal' && thing.literal.kind === 'array') return again(thing.literal);
          return thing.kind === 'opaque' && thing.value !== list ? again(thing.value) : undefined;
        }),
      );
    }
    default:
      return undefined;
  }
}

/** The elements of a list that is written out, each with the scope of its values. */
export function elementValues(
  texts: PathTexts,
  list: Value,
  scope: Scope,
  depth = 0,
): { value: Value; scope: Scope }[] | undefined {
  if (depth > maxDepth) return undefined;
  switch (list.kind) {
    case 'array':
      return list.elements.flatMap((value) => {
        const spread = value.kind === 'derived' && value.operator === 'spread' ? value.from[0] : undefined;
        return spread === undefined
          ? [{ value, scope }]
          : (elementValues(texts, spread, scope, depth + 1) ?? []);
      });
    case 'await':
      return elementValues(texts, list.value, scope, depth + 1);
    case 'call': {
      const { collectedLists } = texts.facts;
      const made = collectedLists && madeParts(list.event, texts.analysis.resolver, collectedLists);
      if (made !== undefined) return valuesOf(texts, made, scope, depth);
      const receiver = texts.receiverOf(list.event);
      const name = memberName(list.event);
      if (receiver === undefined || name === undefined || texts.facts.listMethods.get(name) !== 'keep') {
        const { resolver } = texts.analysis;
        const targets = resolver.makes(list.event) ? [] : resolver.targets(list.event);
        const returned = texts.inlined(list.event, targets, scope, (value, inner) =>
          elementValues(texts, value, inner, depth + 1),
        );
        return returned?.length === 1 ? returned[0] : undefined;
      }
      const own = elementValues(texts, receiver, scope, depth + 1);
      if (own === undefined || name !== 'concat') return own;
      return list.event.args.reduce(
        (all, { value }) => [
          ...all,
          ...(elementValues(texts, value, scope, depth + 1) ?? [{ value, scope }]),
        ],
        own,
      );
    }
    case 'read': {
      const { root, path } = list.place;
      if (root.kind === 'value' && path.length === 0)
        return elementValues(texts, root.value, scope, depth + 1);
      if (root.kind === 'variable' && path.length === 0 && root.variable.imported === undefined) {
        const sources = texts.sourcesOf(root.variable, list, scope);
        const source = sources[0];
        if (source === undefined || sources.length > 1) return undefined;
        const first = elementValues(texts, source.value, source.scope, depth + 1);
        const { collectedLists } = texts.facts;
        if (first === undefined || collectedLists === undefined) return first;
        const added = addedParts(root.variable, texts.analysis.resolver, collectedLists);
        return [...first, ...valuesOf(texts, added, scope, depth)];
      }
      const [thing, ...others] = texts.analysis.resolver.placeThings(list.place);
      return others.length === 0 && thing?.kind === 'literal' && thing.literal.kind === 'array'
        ? elementValues(texts, thing.literal, scope, depth + 1)
        : undefined;
    }
    default:
      return undefined;
  }
}

function valuesOf(
  texts: PathTexts,
  parts: readonly ListPart[],
  scope: Scope,
  depth: number,
): { value: Value; scope: Scope }[] {
  return parts.flatMap(({ kind, value }) =>
    kind === 'element' ? [{ value, scope }] : (elementValues(texts, value, scope, depth + 1) ?? []),
  );
}

type Again = (value: Value, scope?: Scope) => readonly PathText[] | undefined;

function ofCall(
  texts: PathTexts,
  event: CallEvent,
  scope: Scope,
  again: Again,
): readonly PathText[] | undefined {
  const { analysis, facts } = texts;
  const args = event.args.map((argument) => argument.value);
  for (const symbol of analysis.resolver.symbols(event.callee)) {
    const first = args[0];
    if (facts.listings.has(symbol) && first !== undefined)
      return texts.evaluate(first, scope).map((folder) => listing(texts, folder));
    if (facts.entryLists?.has(symbol) === true && first !== undefined)
      return texts.evaluate(first, scope).map((folder) => entryOf(texts, folder));
    if (facts.globs.has(symbol) && first !== undefined)
      return (again(first) ?? texts.evaluate(first, scope)).map((pattern) => found(texts, pattern));
    if (facts.listCalls.has(symbol)) return first && again(first);
  }
  const targets = analysis.resolver.makes(event) ? [] : analysis.resolver.targets(event);
  if (targets.length > 0) {
    const returned = texts.inlined(event, targets, scope, (value, inner) => again(value, inner));
    return returned === undefined ? undefined : union(returned);
  }
  const receiver = texts.receiverOf(event);
  const name = memberName(event);
  if (receiver === undefined || name === undefined) return undefined;
  if (facts.listingMethods?.has(name) === true) {
    const folders = texts.evaluate(receiver, scope);
    if (folders.some((folder) => typeof folder[0] === 'string'))
      return folders.map((folder) => entryOf(texts, folder));
  }
  if (facts.listMethods.get(name) === 'map') return mapped(texts, receiver, args[0], scope, again);
  if (texts.facts.listMethods.get(name) !== 'keep') return undefined;
  const elements = again(receiver);
  return name === 'filter' ? chosen(texts, elements, args[0]) : elements;
}

/** The names of a folder's entries. Where the folder is the invocation's own, so are they. */
/** An entry with the folder in front of it. */
function entryOf(texts: PathTexts, folder: PathText): PathText {
  return concatenate([folder, ['/'], listing(texts, folder)]);
}

function listing(texts: PathTexts, folder: PathText): PathText {
  return texts.hole('listing', `listing:${pathKey(folder)}`);
}

/**
 * The call that goes through a folder, if the read is a part of what it gives: `for folder, folders, files in walk(…)`.
 */
export function walkOf(
  texts: PathTexts,
  { place: { root, path } }: ReadValue,
): { part: number; folder: Value } | undefined {
  const [only] = path;
  const element = root.kind === 'value' ? root.value : undefined;
  if (element?.kind !== 'derived' || element.operator !== 'element' || path.length !== 1) return undefined;
  const part = only?.kind === 'index' && only.key.kind === 'constant' ? only.key.value : undefined;
  const [walk] = element.from;
  if (typeof part !== 'number' || walk === undefined) return undefined;
  const event = walk.kind === 'call' ? walk.event : undefined;
  const isWalk =
    event !== undefined &&
    texts.analysis.resolver.symbols(event.callee).some((symbol) => texts.facts.walks?.has(symbol) === true);
  const folder = event?.args[0]?.value;
  return isWalk && folder !== undefined ? { part, folder } : undefined;
}

/** The names of folders and files in a folder that is walked through. */
function walkedNames(texts: PathTexts, list: ReadValue, scope: Scope): readonly PathText[] | undefined {
  const walk = walkOf(texts, list);
  return walk === undefined || walk.part === 0
    ? undefined
    : texts.evaluate(walk.folder, scope).map((folder) => listing(texts, folder));
}

/** What a pattern finds: its text with a hole for each star. */
function found(texts: PathTexts, pattern: PathText): PathText {
  return concatenate(
    pattern.map((part): PathText => {
      if (typeof part !== 'string') return [part];
      const pieces = part.split(/\*+|\{[^}]*\}|\?/);
      return concatenate(
        pieces.flatMap((piece, index) =>
          index === 0 ? [[piece]] : [texts.hole('listing', `listing:${pathKey(pattern)}`), [piece]],
        ),
      );
    }),
  );
}

function mapped(
  texts: PathTexts,
  receiver: Value,
  callback: Value | undefined,
  scope: Scope,
  again: Again,
): readonly PathText[] | undefined {
  const elements = again(receiver);
  const functions = callback === undefined ? [] : texts.analysis.resolver.functions(callback);
  if (functions.length === 0) return isSamePath(texts, callback) ? elements : undefined;
  return functions.flatMap((fn) => {
    const bindings = new Map(scope.bindings);
    const first = fn.parameters[0]?.variable;
    if (first !== undefined && elements !== undefined)
      bindings.set(first, { kind: 'texts', texts: elements } satisfies Binding);
    return texts.analysis.resolver.index
      .returns(fn)
      .flatMap((value) => texts.evaluate(value, { ...scope, bindings, depth: scope.depth + 1 }));
  });
}

/** `Path::toFile`: each element as another type. */
function isSamePath({ facts }: PathTexts, callback: Value | undefined): boolean {
  const method = callback?.kind === 'read' ? callback.place.path.at(-1) : undefined;
  return method?.kind === 'field' && facts.textMethods.get(method.name) === 'same';
}

/** Entries chosen by the request's own id belong to this invocation. */
function chosen(
  texts: PathTexts,
  elements: readonly PathText[] | undefined,
  callback: Value | undefined,
): readonly PathText[] | undefined {
  if (elements === undefined || callback === undefined) return elements;
  const own = texts.analysis.resolver
    .functions(callback)
    .some((fn: FunctionModel) =>
      texts.analysis.resolver.index.returns(fn).some((value) => texts.analysis.provenance.of(value).unique),
    );
  return own ? [texts.hole('unique', callback)] : elements;
}

/** `readdir(folder, (error, names) => …)`. */
function handedListing(
  texts: PathTexts,
  variable: Parameters<PathTexts['sourcesOf']>[0],
  scope: Scope,
  again: Again,
): readonly PathText[] | undefined {
  const place = texts.analysis.graph.parameterOf(variable);
  if (place === undefined) return undefined;
  for (const { event, direct } of texts.analysis.graph.to(place.fn)) {
    if (direct) continue;
    if (place.index === 0 && memberName(event) === 'then') {
      const receiver = texts.receiverOf(event);
      if (receiver !== undefined) return again(receiver);
    }
    const first = event.args[0]?.value;
    if (place.index !== 1 || first === undefined) continue;
    for (const symbol of texts.analysis.resolver.symbols(event.callee)) {
      if (texts.facts.listings.has(symbol))
        return texts.evaluate(first, scope).map((folder) => listing(texts, folder));
      if (texts.facts.globs.has(symbol)) return texts.evaluate(first, scope).map((one) => found(texts, one));
    }
  }
  return undefined;
}

function union(lists: readonly (readonly PathText[] | undefined)[]): readonly PathText[] | undefined {
  const known = lists.filter((list) => list !== undefined);
  return known.length === 0 ? undefined : known.flat();
}
