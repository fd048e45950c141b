import type { SourceProblem, Span } from 'hazard-core';
import type { Language } from 'web-tree-sitter';
import type { TreeWalk } from './tree-walk.js';

/** One node of a syntax tree, copied out of the parser's memory. Offsets are 0-based UTF-16 code units. */
export class SyntaxNode {
  readonly children: SyntaxNode[] = [];

  constructor(
    private readonly source: string,
    /** The grammar's name of the node: `method_declaration`; the text itself for a keyword or an operator. */
    readonly type: string,
    /** The grammar's names are `named`; keywords and punctuation are not. */
    readonly isNamed: boolean,
    /** The field of its parent that it fills. */
    readonly field: string | undefined,
    readonly start: number,
    readonly end: number,
    readonly parent: SyntaxNode | undefined,
    /** The parser put it in to go on: it is not in the text. */
    readonly isMissing: boolean,
  ) {}

  get text(): string {
    return this.source.slice(this.start, this.end);
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  /** The first child in the field. */
  child(field: string): SyntaxNode | undefined {
    return this.children.find((child) => child.field === field);
  }

  childrenIn(field: string): SyntaxNode[] {
    return this.children.filter((child) => child.field === field);
  }

  /** Children that are neither keywords, punctuation nor comments. */
  get named(): SyntaxNode[] {
    return this.children.filter((child) => child.isNamed && !isComment(child));
  }

  /** The first child of one of the types. */
  first(...types: readonly string[]): SyntaxNode | undefined {
    return this.children.find((child) => types.includes(child.type));
  }

  /** Whether a keyword or operator stands directly in the node. */
  has(token: string): boolean {
    return this.children.some((child) => !child.isNamed && child.type === token);
  }

  /** Nodes below it that fit, in source order; what lies below one that fits is not searched. Trees are deeper than the stack. */
  *all(fits: (node: SyntaxNode) => boolean): Generator<SyntaxNode> {
    const open = this.children.toReversed();
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (fits(node)) yield node;
      else for (let index = node.children.length - 1; index >= 0; index--) open.push(node.children[index]!);
    }
  }
}

/** Comments may stand anywhere in a tree. */
export function isComment(node: SyntaxNode): boolean {
  return node.type === 'comment' || node.type === 'line_comment' || node.type === 'block_comment';
}

/**
 * Copies the whole tree with one walk: asking the parser's memory for single nodes costs several times as much. The
 * walk, which has not left the root yet, is ended; the tree can be deleted afterwards.
 */
export function copyTree(cursor: TreeWalk, language: Language, source: string): SyntaxNode {
  const kinds = kindsOf(language);
  try {
    const root = copyNode(cursor, undefined, kinds, source);
    let parent = root;
    // The cursor goes down and to the right; where there is no more, it comes back up.
    let down = cursor.gotoFirstChild();
    while (down) {
      const node = copyNode(cursor, parent, kinds, source);
      parent.children.push(node);
      if (cursor.gotoFirstChild()) {
        parent = node;
        continue;
      }
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent() || parent.parent === undefined) {
          down = false;
          break;
        }
        parent = parent.parent;
      }
    }
    return root;
  } finally {
    cursor.delete();
  }
}

function copyNode(
  cursor: TreeWalk,
  parent: SyntaxNode | undefined,
  { names, named, fields }: Kinds,
  source: string,
): SyntaxNode {
  const id = cursor.nodeTypeId;
  const start = cursor.startIndex;
  const end = cursor.endIndex;
  const field = parent === undefined ? 0 : cursor.currentFieldId;
  return new SyntaxNode(
    source,
    names[id] ?? 'ERROR',
    named[id] ?? true,
    field === 0 ? undefined : (fields[field] ?? undefined),
    start,
    end,
    parent,
    start === end && cursor.nodeIsMissing,
  );
}

interface Kinds {
  readonly names: readonly (string | null)[];
  readonly named: readonly boolean[];
  readonly fields: readonly (string | null)[];
}

const known = new WeakMap<Language, Kinds>();

/** The names of a grammar's kinds and fields by their numbers: each would be a copied string otherwise. */
function kindsOf(language: Language): Kinds {
  let kinds = known.get(language);
  if (kinds === undefined) {
    const names = language.types;
    kinds = {
      names: names.map((_, id) => language.nodeTypeForId(id)),
      named: names.map((_, id) => language.nodeTypeIsNamed(id)),
      fields: language.fields,
    };
    known.set(language, kinds);
  }
  return kinds;
}

/** What the parser could not understand, in source order. `ERROR` nodes hold what it skipped. */
export function syntaxProblems(root: SyntaxNode): SourceProblem[] {
  const broken =
    root.type === 'ERROR' ? [root] : [...root.all((node) => node.type === 'ERROR' || node.isMissing)];
  return broken.map((node) => ({
    kind: 'syntax',
    message: node.isMissing
      ? `\`${node.type}\` is missing here.`
      : 'This cannot be understood and was left out.',
    span: node.isMissing ? node.span : firstLineOf(node),
    passedOver: node.span,
  }));
}

/** An error may hold half a file; its beginning is what helps. */
function firstLineOf(node: SyntaxNode): Span {
  const line = node.text.search(/[\r\n]/);
  return { start: node.start, end: line < 1 ? node.end : node.start + line };
}
