import {
  isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type ParsedNode,
} from 'yaml'; // prettier-ignore
import { parseJson, mistakeIn } from '../project/json-file.js';
import { LineTable, type Position } from '../positions.js';
import { deepestYaml, nestsTooDeeply } from '../yaml-depth.js';

/** A value of a configuration file with the place where it stands. */
export type Located =
  | { readonly kind: 'object'; readonly at: Position; readonly entries: readonly LocatedEntry[] }
  | { readonly kind: 'list'; readonly at: Position; readonly items: readonly Located[] }
  | { readonly kind: 'scalar'; readonly at: Position; readonly value: unknown };

interface LocatedEntry {
  readonly key: string;
  readonly keyAt: Position;
  readonly value: Located;
}

/** A text that is not what its file's name says. */
export class MalformedError extends Error {
  override readonly name = 'MalformedError';

  constructor(
    readonly language: 'JSON' | 'YAML',
    readonly reason: string,
    readonly at: Position | undefined,
  ) {
    super(`It is not valid ${language} (${reason}).`);
  }
}

/** Aliases can make a short text a huge value. */
const mostValues = 10_000;
/** Nobody writes more by hand, and some texts take the parser a long time. */
const longestYaml = 64 * 1024;

/**
 * Reads JSON, in which comments and trailing commas are allowed.
 * @throws {MalformedError}
 */
export function readJson(text: string): Located {
  let plain: string;
  try {
    plain = parseJson(text).plain;
  } catch (error) {
    const { reason, start } = mistakeIn(error, text);
    throw new MalformedError('JSON', reason, start);
  }
  // JSON is YAML, and the YAML parser tells where everything stands.
  return readDocument(plain, 'JSON');
}

/**
 * Reads YAML: one document, whose keys are texts.
 * @throws {MalformedError}
 */
export function readYaml(text: string): Located {
  if (text.length > longestYaml) throw new MalformedError('YAML', 'it is too large', undefined);
  return readDocument(text, 'YAML');
}

function readDocument(text: string, language: 'JSON' | 'YAML'): Located {
  const lines = new LineTable(text);
  if (nestsTooDeeply(text)) throw new MalformedError(language, 'it nests too deeply', undefined);
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', strict: true });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) {
    const reason =
      error.code === 'MULTIPLE_DOCS' ? 'it holds more than one document' : lowered(error.message);
    throw new MalformedError(language, reason, lines.positionAt(error.pos[0]));
  }
  return new Reader(document, lines, language).read(document.contents, 0);
}

class Reader {
  #values = 0;

  constructor(
    private readonly document: Document.Parsed,
    private readonly lines: LineTable,
    private readonly language: 'JSON' | 'YAML',
  ) {}

  read(node: ParsedNode | null, depth: number): Located {
    const at = this.#positionOf(node);
    if (++this.#values > mostValues) throw new MalformedError(this.language, 'it is too large', undefined);
    if (depth > deepestYaml) throw new MalformedError(this.language, 'it nests too deeply', at);
    if (isAlias(node)) {
      return this.read((node.resolve(this.document) ?? null) as ParsedNode | null, depth + 1);
    }
    if (isSeq(node)) {
      return { kind: 'list', at, items: node.items.map((item) => this.read(item, depth + 1)) };
    }
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => ({
        key: this.#key(key),
        keyAt: this.#positionOf(key),
        value: this.read(value, depth + 1),
      }));
      return { kind: 'object', at, entries };
    }
    return { kind: 'scalar', at, value: isScalar(node) ? node.value : null };
  }

  #key(node: ParsedNode): string {
    if (isScalar(node) && ['string', 'number', 'boolean'].includes(typeof node.value))
      return String(node.value);
    throw new MalformedError(this.language, 'a key is not a text', this.#positionOf(node));
  }

  #positionOf(node: ParsedNode | null): Position {
    return this.lines.positionAt(node?.range?.[0] ?? 0);
  }
}

/** The parser's messages are sentences; ours go on. */
function lowered(message: string): string {
  return message
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}
