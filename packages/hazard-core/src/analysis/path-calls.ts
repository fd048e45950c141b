import type { FreshPath, TextOperation } from '../knowledge/path-facts.js';
import type { CallEvent } from '../model/event.js';
import { bracePieces } from '../model/format-text.js';
import { constantText, type ReadValue, type Value } from '../model/value.js';
import { argumentAt, valueAt } from './arguments.js';
import { promiseTexts } from './path-callbacks.js';
import { elementValues } from './path-lists.js';
import {
  baseName,
  combinations,
  concatenate,
  folderOf,
  joinPaths,
  strongest,
  type PathText,
} from './path-parts.js';
import type { PathTexts, Scope } from './path-text.js';
import { isAccessorCall } from './accessor-calls.js';
import { memberName } from './calls.js';

const limit = 8;

/** The result of a call as a path: a helper's, an operation's, a library's new name. `undefined`: nothing is known. */
export function callText(
  texts: PathTexts,
  event: CallEvent,
  scope: Scope,
  member?: string,
): readonly PathText[] | undefined {
  const { analysis, facts } = texts;
  const targets = analysis.resolver.makes(event) ? [] : analysis.resolver.targets(event);
  if (targets.length > 0) {
    const returned = texts.inline(event, targets, scope);
    // What an object of the request holds is known to be the request's, if no more.
    const saysNothing = returned?.every((text) => text.every((part) => typeof part === 'object')) !== false;
    return saysNothing && isAccessorCall(event, targets, analysis.index) ? undefined : returned;
  }
  const args = event.args.map((argument) => argument.value);
  const symbols = analysis.resolver.symbols(event.callee);
  for (const symbol of symbols) {
    const result = `${symbol}()`;
    const fresh = facts.freshPaths.get(member ?? result) ?? facts.freshPaths.get(result);
    if (fresh !== undefined) return freshPath(texts, fresh, event, scope);
    if (facts.temporaryFolders.has(result)) return [[facts.temporaryFolder]];
    if (facts.workerValues.has(result)) return [texts.hole('worker', result)];
    const operation = facts.operations.get(symbol);
    if (operation !== undefined) return operate(texts, operation, args, event, scope);
    if (analysis.facts.isUnique(result)) return [texts.fresh('unique', event, scope)];
    if (analysis.facts.isRandom(result)) {
      // `new Date(event.time)` is no chance.
      const [made] = args.length === 0 ? [] : [texts.mixed(args, scope, event)];
      const hole = made?.[0];
      return [
        typeof hole === 'object' && hole.origin === 'request' ? made! : texts.fresh('random', event, scope),
      ];
    }
    if (event.isNew && facts.promises.has(symbol)) return promiseTexts(texts, event, scope);
    const passed = analysis.facts.transparentCalls.get(symbol);
    if (passed !== undefined && args[passed] !== undefined) return texts.evaluate(args[passed], scope);
  }
  const receiver = texts.receiverOf(event);
  const method = receiver === undefined ? undefined : facts.textMethods.get(memberName(event) ?? '');
  if (receiver !== undefined && method !== undefined) {
    switch (method) {
      case 'concat':
        return row(texts, [receiver, ...args], scope);
      case 'fill':
        return filled(texts, receiver, event, scope);
      case 'join':
        return joinedTexts(texts, [receiver, ...args], scope);
      case 'rename':
        return joined(
          [texts.evaluate(receiver, scope).map(folderOf), texts.evaluate(args[0] ?? receiver, scope)],
          false,
        );
      case 'joinElements':
        return (
          (args[0] === undefined ? undefined : elementsJoined(texts, args[0], receiver, scope)) ?? [
            texts.mixed([receiver, ...args], scope, event),
          ]
        );
      case 'same':
        return texts.evaluate(receiver, scope);
      case 'replace':
        return replaced(texts, receiver, args, event, scope);
      case 'elements':
        return elementsJoined(texts, receiver, args[0], scope) ?? [texts.mixed([receiver], scope, event)];
      case 'begin':
        return isZero(args[0])
          ? texts.evaluate(receiver, scope).map((text) => begun(texts, text, receiver, event, scope))
          : [texts.mixed([receiver], scope, event)];
      case 'part':
        return [texts.mixed([receiver], scope, event)];
    }
  }
  const inputs = receiver === undefined ? args : [receiver, ...args];
  const mixed = texts.mixed(inputs, scope, event);
  const only = mixed[0];
  return typeof only === 'object' && only.origin !== 'unknown' ? [mixed] : undefined;
}

function freshPath(texts: PathTexts, fresh: FreshPath, event: CallEvent, scope: Scope): readonly PathText[] {
  const end = texts.fresh('unique', event, scope);
  const folder = fresh.folder === undefined ? undefined : valueAt(event, fresh.folder);
  const folders = folder === undefined ? [] : texts.evaluate(folder, scope);
  if (folders.length > 0) return folders.map((one) => concatenate([one, ['/'], end]));
  const prefix = fresh.prefix === undefined ? undefined : event.args[fresh.prefix]?.value;
  if (prefix === undefined) return [concatenate([[`${texts.facts.temporaryFolder}/`], end])];
  const begins = texts.evaluate(prefix, scope);
  return begins.length === 0 ? [end] : begins.map((begin) => concatenate([begin, end]));
}

function operate(
  texts: PathTexts,
  operation: TextOperation,
  args: readonly Value[],
  event: CallEvent,
  scope: Scope,
): readonly PathText[] | undefined {
  const first = args[0];
  if (first === undefined) return undefined;
  switch (operation) {
    case 'environment':
      return ofEnvironment(texts, event, scope);
    case 'join':
    case 'resolve': {
      const pieces = event.args.map(({ value, spread }) => {
        const found = spread ? [] : texts.evaluate(value, scope);
        return found.length > 0 ? found : [texts.mixed([value], scope, value)];
      });
      return joined(pieces, operation === 'resolve');
    }
    case 'same':
      return texts.evaluate(first, scope);
    case 'baseName':
      return texts.evaluate(first, scope).map(baseName);
    case 'folder':
      return texts.evaluate(first, scope).map(folderOf);
    case 'extension': {
      const hole = texts.mixed([first], scope, event)[0];
      // An ending tells a request's file type at most; of a unique name it is the part that is not unique.
      return [typeof hole === 'object' && hole.origin === 'request' ? [hole] : texts.hole('fixed', event)];
    }
    case 'fromParts':
      return fromParts(texts, first, scope);
    case 'format':
      return formatted(texts, args, scope);
    case 'separated': {
      const [, second, ...more] = args;
      if (second === undefined) return undefined;
      const listed = more.length === 0 ? elementsJoined(texts, second, first, scope) : undefined;
      return listed ?? row(texts, [second, ...more.flatMap((one) => [first, one])], scope);
    }
  }
}

/** Values joined as paths: an absolute one begins anew. */
export function joinedTexts(texts: PathTexts, values: readonly Value[], scope: Scope): readonly PathText[] {
  return joined(
    values.map((value) => {
      const found = texts.evaluate(value, scope);
      return found.length > 0 ? found : [texts.mixed([value], scope, value)];
    }),
    true,
  );
}

/** `path.parent`, `path.name`: parts of what the path holds. */
export function memberTexts(
  texts: PathTexts,
  { place: { root, path }, span }: ReadValue,
  scope: Scope,
): readonly PathText[] | undefined {
  const last = path.at(-1);
  const part = last?.kind === 'field' ? texts.facts.members?.get(last.name) : undefined;
  if (part === undefined || last === undefined) return undefined;
  const place = { root, path: path.slice(0, -1) };
  const { resolver } = texts.analysis;
  // Objects of the project have members of these names, too; temporary files have their own.
  const isKnown = resolver
    .placeThings({ root, path })
    .some((thing) => thing.kind !== 'external' || texts.facts.freshPaths.has(thing.symbol));
  if (isKnown) return undefined;
  const whole = texts
    .evaluate({ kind: 'read', place, event: undefined, span }, scope)
    .filter((text) => text.some((one) => typeof one === 'string' && one.includes('/')));
  if (whole.length === 0) return undefined;
  switch (part) {
    case 'folder':
      return whole.map(folderOf);
    case 'baseName':
      return whole.map(baseName);
    case 'same':
      return whole;
    case 'extension':
      return [texts.hole('fixed', last)];
  }
}

/** The variable's value is the same for all; where it is not set, the default counts. */
function ofEnvironment(texts: PathTexts, event: CallEvent, scope: Scope): readonly PathText[] {
  const { facts } = texts;
  const [name, otherwise] = event.args.map((argument) => argument.value);
  const symbol = facts.environment + (constantText(name) ?? '?');
  if (facts.temporaryFolders.has(symbol)) return [[facts.temporaryFolder]];
  return [texts.hole('fixed', symbol), ...(otherwise === undefined ? [] : texts.evaluate(otherwise, scope))];
}

/** `template.format(a, key=b)`. */
function filled(
  texts: PathTexts,
  template: Value,
  event: CallEvent,
  scope: Scope,
): readonly PathText[] | undefined {
  const [pattern, ...others] = texts.evaluate(template, scope);
  const only = pattern?.[0];
  const all = event.args.map((argument) => argument.value);
  const pieces =
    others.length === 0 && pattern?.length === 1 && typeof only === 'string' ? bracePieces(only) : undefined;
  if (pieces === undefined) return row(texts, [template, ...all], scope);
  return combinations(
    pieces.map((piece) => {
      if (typeof piece === 'string') return [[piece]];
      const value = argumentAt(
        event.args,
        typeof piece.key === 'number' ? piece.key : event.args.length,
        typeof piece.key === 'string' ? piece.key : undefined,
      )?.value;
      const found = value === undefined ? [] : texts.evaluate(value, scope);
      return found.length > 0
        ? found
        : [texts.mixed(value === undefined ? all : [value], scope, value ?? event)];
    }),
    limit,
  );
}

function joined(pieces: readonly (readonly PathText[])[], absoluteBegins: boolean): PathText[] {
  let rows: PathText[][] = [[]];
  for (const piece of pieces)
    rows = rows.flatMap((one) => piece.map((text) => [...one, text])).slice(0, limit);
  return rows.map((one) => joinPaths(one, absoluteBegins));
}

function fromParts(texts: PathTexts, value: Value, scope: Scope): readonly PathText[] | undefined {
  if (value.kind !== 'object') return undefined;
  const member = (name: string): readonly PathText[] => {
    const property = value.properties.get(name);
    return property === undefined ? [] : texts.evaluate(property, scope);
  };
  const folders = [...member('dir'), ...member('root')];
  const names = [...member('base')];
  if (names.length === 0) names.push(...combinations([member('name'), orEmpty(member('ext'))], limit));
  return joined([orEmpty(folders), names], false);
}

function orEmpty(options: readonly PathText[]): readonly PathText[] {
  return options.length > 0 ? options : [[]];
}

function formatted(texts: PathTexts, args: readonly Value[], scope: Scope): readonly PathText[] | undefined {
  const pattern = args[0] === undefined ? [] : texts.evaluate(args[0], scope);
  const text = pattern.length === 1 && pattern[0]!.length === 1 ? pattern[0]![0] : undefined;
  if (typeof text !== 'string') return undefined;
  let next = 1;
  const pieces = text.split(/(%[sdifjoO])/).map((piece): readonly PathText[] => {
    const value = /^%[sdifjoO]$/.test(piece) ? args[next++] : undefined;
    if (value === undefined) return [[piece]];
    const found = texts.evaluate(value, scope);
    return found.length > 0 ? found : [texts.mixed([value], scope, value)];
  });
  return combinations(pieces, limit);
}

function row(texts: PathTexts, values: readonly Value[], scope: Scope): readonly PathText[] {
  return combinations(
    values.map((value) => {
      const found = texts.evaluate(value, scope);
      return found.length > 0 ? found : [texts.mixed([value], scope, value)];
    }),
    limit,
  );
}

/** `text.replace('NAME', id)`: what is put in stands in the text afterwards. */
function replaced(
  texts: PathTexts,
  receiver: Value,
  args: readonly Value[],
  event: CallEvent,
  scope: Scope,
): readonly PathText[] {
  const whole = texts.evaluate(receiver, scope);
  const [pattern, replacement] = args;
  const wanted = pattern?.kind === 'constant' ? String(pattern.value) : undefined;
  const inserted = replacement === undefined ? [] : texts.evaluate(replacement, scope);
  return whole.flatMap((text) => {
    const at =
      wanted === undefined || wanted === ''
        ? -1
        : text.findIndex((part) => typeof part === 'string' && part.includes(wanted));
    if (at >= 0 && inserted.length > 0) {
      const [before, ...after] = (text[at] as string).split(wanted!);
      return inserted.map((one) =>
        concatenate([[...text.slice(0, at), before!], one, [after.join(wanted), ...text.slice(at + 1)]]),
      );
    }
    // Where it goes in is not known; that it is somewhere in the text decides.
    const holes = inserted.flat().filter((part) => typeof part !== 'string');
    const origin = strongest(holes.map((hole) => hole.origin));
    const isKnown = origin === undefined || origin === 'fixed';
    return [
      isKnown
        ? text
        : concatenate([
            text,
            texts.hole(
              origin,
              event,
              holes.some((hole) => hole.byName),
            ),
          ]),
    ];
  });
}

function isZero(value: Value | undefined): boolean {
  return value?.kind === 'constant' && value.value === 0;
}

/** `text.slice(0, -4)`: how it begins stays. */
function begun(texts: PathTexts, text: PathText, receiver: Value, event: CallEvent, scope: Scope): PathText {
  const [first, ...others] = text;
  if (typeof first !== 'string' || others.length === 0) return texts.mixed([receiver], scope, event);
  return concatenate([[first], texts.mixed([receiver], scope, event)]);
}

/** `['/tmp', id].join('/')`. */
function elementsJoined(
  texts: PathTexts,
  list: Value,
  separator: Value | undefined,
  scope: Scope,
): readonly PathText[] | undefined {
  const values = elementValues(texts, list, scope);
  if (values === undefined) return undefined;
  const between =
    separator?.kind === 'constant' && typeof separator.value === 'string' ? separator.value : ',';
  const pieces = values.map(({ value, scope: own }) => {
    const found = texts.evaluate(value, own);
    return found.length > 0 ? found : [texts.mixed([value], own, value)];
  });
  return combinations(
    pieces.flatMap((piece, index) => (index === 0 ? [piece] : [[[between]], piece])),
    limit,
  );
}
