import type { Span } from 'hazard-core';
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  Schema,
  type Document,
  type Node,
  type Tags,
} from 'yaml';
import { deepestYaml, nestsTooDeeply } from '../yaml-depth.js';
import { dashInBrackets, withoutInnerLines } from './forgiving-yaml.js';
import type { TemplateEntry, TemplateTree } from './template-tree.js';

/** A text that cannot be read as what it is. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  constructor(
    /** A clause that begins in lower case, without a full stop. */
    readonly reason: string,
    readonly kind: 'parse-error' | 'limit',
    readonly span?: Span,
  ) {
    super(reason);
  }
}

/** The short forms of functions. Others are read too; the parser has something to say of each, which takes its time. */
const customTags: Tags = [
  'Ref', 'Sub', 'GetAtt', 'If', 'Join', 'Select', 'Split', 'FindInMap', 'ImportValue', 'GetAZs', 'Base64', 'Cidr', 'Transform',
  'Equals', 'Not', 'And', 'Or', 'Condition', 'Length', 'ToJsonString',
].flatMap((name) => [
  { tag: `!${name}`, resolve: (text: string) => text },
  { tag: `!${name}`, collection: 'seq' as const, resolve: (node: unknown) => node },
  { tag: `!${name}`, collection: 'map' as const, resolve: (node: unknown) => node },
]); // prettier-ignore

/** One for all texts: it takes its time to make. */
const schema = new Schema({ schema: 'core', customTags });

/** Aliases can make a short text a huge value; no deployment tool takes as much as this. */
const mostValues = 200_000;

/**
 * Reads the first document of a YAML text, or JSON, which is YAML. Tags such as `!Sub` become calls, and so do the same functions in their
 * long form.
 * @throws {TemplateError}
 */
export function parseYaml(text: string): TemplateTree {
  if (nestsTooDeeply(text)) throw new TemplateError('it nests too deeply', 'limit');
  const document = parse(text);
  const error = errorIn(document);
  if (error === undefined) return new Reader(document).read(document.contents, 0);
  // Deployment tools take more than YAML 1.2.
  const other = parse(withoutInnerLines(text));
  if (errorIn(other) === undefined) return new Reader(other).read(other.contents, 0);
  throw new TemplateError(lowered(error.message), 'parse-error', { start: error.pos[0], end: error.pos[1] });
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, {
    prettyErrors: false,
    logLevel: 'silent',
    strict: false,
    uniqueKeys: false,
    schema,
  });
}

function errorIn({ errors }: Document.Parsed): Document.Parsed['errors'][number] | undefined {
  return errors.find(({ code }) => code !== 'MULTIPLE_DOCS');
}

class Reader {
  #values = 0;

  constructor(private readonly document: Document.Parsed) {}

  read(node: unknown, depth: number): TemplateTree {
    const span = spanOf(node);
    if (++this.#values > mostValues) throw new TemplateError('its aliases make it too large', 'limit', span);
    if (depth > deepestYaml) throw new TemplateError('it nests too deeply, or holds itself', 'limit', span);
    if (isAlias(node)) return this.read(node.resolve(this.document), depth + 1);
    const tree = this.#untagged(node, span, depth);
    const tag = (node as Partial<Node> | null)?.tag;
    return tag?.startsWith('!') === true && tag.length > 1 && tag !== '!'
      ? { kind: 'call', name: functionNames.get(tag) ?? `Fn::${tag.slice(1)}`, argument: tree, span }
      : tree;
  }

  #untagged(node: unknown, span: Span, depth: number): TemplateTree {
    if (isSeq(node)) {
      return { kind: 'list', items: node.items.map((item) => this.read(item, depth + 1)), span };
    }
    if (isMap(node)) return asCall({ kind: 'map', entries: this.#entries(node.items, depth), span });
    return { kind: 'scalar', value: isScalar(node) ? plain(node.value) : null, span };
  }

  #entries(items: readonly unknown[], depth: number): TemplateEntry[] {
    const merged: TemplateEntry[] = [];
    const own: TemplateEntry[] = [];
    for (const item of items) {
      if (!isPair(item)) continue;
      const key = isScalar(item.key) ? String(item.key.value) : '';
      const value = this.read(item.value, depth + 1);
      if (key !== '<<') own.push({ key, keySpan: spanOf(item.key), value });
      else if (value.kind === 'map') merged.push(...value.entries);
      else if (value.kind === 'list') {
        for (const one of value.items.toReversed()) if (one.kind === 'map') merged.push(...one.entries);
      }
    }
    // The last of the same name counts, and a map's own are before those that it takes in.
    return merged.length === 0 ? own : [...merged, ...own];
  }
}

const functionNames: ReadonlyMap<string, string> = new Map([
  ['!Ref', 'Ref'],
  ['!Condition', 'Condition'],
]);

/** `{ "Fn::Sub": … }` and `{ "Ref": … }` */
function asCall(map: TemplateTree & { kind: 'map' }): TemplateTree {
  const [only, ...others] = map.entries;
  if (only === undefined || others.length > 0) return map;
  const isFunction = only.key === 'Ref' || only.key === 'Condition' || only.key.startsWith('Fn::');
  return isFunction ? { kind: 'call', name: only.key, argument: only.value, span: map.span } : map;
}

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'bigint') return Number(value);
  if (value === dashInBrackets) return '-';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function spanOf(node: unknown): Span {
  const range = (node as Partial<Node> | null)?.range;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

/** The parser's messages are sentences; ours go on. */
function lowered(message: string): string {
  return message
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}
