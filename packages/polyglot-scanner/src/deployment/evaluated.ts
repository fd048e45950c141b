import path from 'node:path';
import { absent, type Location, type Setting } from 'hazard-core';
import type { Scalar } from './template-tree.js';

const { posix } = path;

/** What a value of a description comes to, once its references are followed as far as the description goes. */
export type Evaluated =
  | { readonly kind: 'scalar'; readonly value: Scalar; readonly at: Location }
  | { readonly kind: 'list'; readonly items: readonly Evaluated[]; readonly at: Location }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Evaluated>; readonly at: Location }
  /** Another thing of the same description, or an attribute of it. */
  | Reference
  /** Somebody else decides: an import, a parameter without a default, a function of which the answer is not known. */
  | {
      readonly kind: 'unknown';
      readonly why: string;
      readonly at: Location;
      /** What it is made of, as far as that are things of the description. */
      readonly references: readonly Reference[];
      /** What is known of a text, with `${Name}` in place of the rest. */
      readonly text?: string;
    };

export interface Reference {
  readonly kind: 'reference';
  readonly name: string;
  readonly attribute: string | undefined;
  readonly at: Location;
}

/**
 * A path that a description writes, from the scan's base: it begins in `folder`, or at the base where it begins with a
 * slash, which is how readers write the folder that a description itself lies in.
 */
export function fromBase(text: Setting<string>, folder: string): Setting<string> {
  if (text.state !== 'set') return text;
  const { value } = text;
  // The base itself is a slash, and what follows it begins with another one.
  const placed = value.startsWith('/') ? value.replace(/^\/+/, '') || '.' : posix.join(folder, value);
  return { ...text, value: posix.normalize(placed) };
}

/** The folder that a description lies in, as `fromBase` understands it. */
export function ownFolder(file: string): string {
  const folder = posix.dirname(file);
  return folder === '.' ? '/' : `/${folder}`;
}

/** A macro that adds to the map in which it stands: what that map does not say may come from it. */
export const macro = 'Fn::Transform';

/** The value behind a key; nothing where it is not said. What is unknown stays unknown inside. */
export function member(value: Evaluated | undefined, ...keys: readonly string[]): Evaluated | undefined {
  return keys.reduce((inner, key) => {
    switch (inner?.kind) {
      case 'map':
        return inner.entries.get(key) ?? inner.entries.get(macro);
      case 'list':
        return inner.items[Number(key)];
      case 'unknown':
        return inner;
      default:
        return undefined;
    }
  }, value);
}

/** What stands for a reference in a text of which not everything is known. */
export function placeholderOf({ name, attribute }: Reference): string {
  return `\${${attribute === undefined ? name : `${name}.${attribute}`}}`;
}

/** A value as a part of a text of which not everything is known. */
export function shownInText(value: Evaluated): string {
  if (value.kind === 'scalar') return String(value.value);
  if (value.kind === 'unknown' && value.text !== undefined) return value.text;
  return value.kind === 'reference' ? placeholderOf(value) : '${}';
}

/** The things of the description that a value leads to. */
export function referencesIn(value: Evaluated | undefined): readonly Reference[] {
  switch (value?.kind) {
    case 'reference':
      return [value];
    case 'unknown':
      return value.references;
    case 'list':
      return value.items.flatMap(referencesIn);
    default:
      return [];
  }
}

export function numberSetting(value: Evaluated | undefined): Setting<number> {
  return setting(value, (one) => {
    const number = typeof one === 'string' && one.trim() !== '' ? Number(one) : one;
    return typeof number === 'number' && !Number.isNaN(number) ? number : undefined;
  });
}

export function textSetting(value: Evaluated | undefined): Setting<string> {
  // A number beyond all bounds does not say how it was written.
  return setting(value, (one) =>
    typeof one === 'number' && !Number.isFinite(one) ? undefined : String(one),
  );
}

export function booleanSetting(value: Evaluated | undefined): Setting<boolean> {
  return setting(value, (one) => {
    const text = String(one).toLowerCase();
    return text === 'true' ? true : text === 'false' ? false : undefined;
  });
}

/** A list of texts; a single text stands for a list of one. */
export function textsSetting(value: Evaluated | undefined): Setting<readonly Setting<string>[]> {
  if (value?.kind === 'list') return { state: 'set', value: value.items.map(textSetting), at: value.at };
  const one = textSetting(value);
  return one.state === 'set' ? { state: 'set', value: [one], at: one.at } : one;
}

/** A list of texts of which parts may not be known, such as the region in an ARN; `${Name}` stands for them. */
export function partsSetting(value: Evaluated | undefined): Setting<readonly Setting<string>[]> {
  if (value?.kind !== 'list') return textsSetting(value);
  const items = value.items.map((item): Setting<string> =>
    item.kind === 'unknown' && item.text !== undefined
      ? { state: 'set', value: item.text, at: item.at }
      : textSetting(item),
  );
  return { state: 'set', value: items, at: value.at };
}

/** What a value names, if that is in the same description: another thing there. */
export function nameSetting(value: Evaluated | undefined): Setting<string | undefined> {
  const said = anySetting(value);
  return said.state === 'set' ? { ...said, value: referencesIn(value)[0]?.name } : said;
}

/** Whether anything is said, whatever it is; an empty list, or a map of empty lists, says nothing. */
export function anySetting(value: Evaluated | undefined): Setting<unknown> {
  if (value === undefined || isEmpty(value)) return absent;
  return value.kind === 'unknown'
    ? { state: 'unknown', why: value.why, at: value.at }
    : { state: 'set', value: value.kind === 'scalar' ? value.value : value.kind, at: value.at };
}

/** `SubnetIds: []` is how a list is taken back; `{ SubnetIds: [], SecurityGroupIds: [] }` is no network. */
function isEmpty(value: Evaluated): boolean {
  if (value.kind === 'list') return value.items.length === 0;
  return value.kind === 'map' && [...value.entries.values()].every(isEmpty);
}

function setting<T>(value: Evaluated | undefined, read: (scalar: Scalar) => T | undefined): Setting<T> {
  if (value === undefined) return absent;
  const { at } = value;
  switch (value.kind) {
    case 'scalar': {
      const result = read(value.value);
      return result === undefined
        ? { state: 'unknown', why: 'it is not of the kind that is needed', at }
        : { state: 'set', value: result, at };
    }
    case 'unknown':
      return { state: 'unknown', why: value.why, at };
    case 'reference':
      return { state: 'unknown', why: `it is made when \`${value.name}\` is`, at };
    case 'list':
    case 'map':
      return { state: 'unknown', why: 'it is not of the kind that is needed', at };
  }
}
