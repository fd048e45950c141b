import type { Tree } from 'web-tree-sitter';

/** A position in a tree, from which one goes on node by node. */
export interface TreeWalk {
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
  readonly nodeTypeId: number;
  readonly currentFieldId: number;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly nodeIsMissing: boolean;
  /** Frees its memory. */
  delete(): void;
}

/**
 * The functions of the parser's WebAssembly that a cursor is made of. They keep its state in a place of their own between
 * the calls, whereas web-tree-sitter's cursor copies it there and back for each.
 */
const functions = [
  '_ts_tree_root_node_wasm',
  '_ts_tree_cursor_new_wasm',
  '_ts_tree_cursor_delete_wasm',
  '_ts_tree_cursor_goto_first_child_wasm',
  '_ts_tree_cursor_goto_next_sibling_wasm',
  '_ts_tree_cursor_goto_parent_wasm',
  '_ts_tree_cursor_current_node_type_id_wasm',
  '_ts_tree_cursor_current_field_id_wasm',
  '_ts_tree_cursor_start_index_wasm',
  '_ts_tree_cursor_end_index_wasm',
  '_ts_tree_cursor_current_node_is_missing_wasm',
] as const;

export type CursorFunctions = Readonly<Record<(typeof functions)[number], (tree: number) => number>>;

/** The functions of the parser's instance; undefined where this version of web-tree-sitter has them under other names. */
export function cursorFunctions(parser: object): CursorFunctions | undefined {
  const found = parser as Readonly<Record<string, unknown>>;
  return functions.every((name) => typeof found[name] === 'function')
    ? (found as CursorFunctions)
    : undefined;
}

/** A walk from the root. There is only one at a time, and nothing else may be asked of any tree meanwhile. */
export function walkThrough(tree: Tree, parser: CursorFunctions | undefined): TreeWalk {
  const address: unknown = (tree as unknown as Readonly<Record<number, unknown>>)[0];
  return parser !== undefined && typeof address === 'number' ? new DirectWalk(parser, address) : tree.walk();
}

class DirectWalk implements TreeWalk {
  constructor(
    private readonly parser: CursorFunctions,
    private readonly tree: number,
  ) {
    // It leaves the root where the other one looks for it.
    parser._ts_tree_root_node_wasm(tree);
    parser._ts_tree_cursor_new_wasm(tree);
  }

  gotoFirstChild(): boolean {
    return this.parser._ts_tree_cursor_goto_first_child_wasm(this.tree) === 1;
  }

  gotoNextSibling(): boolean {
    return this.parser._ts_tree_cursor_goto_next_sibling_wasm(this.tree) === 1;
  }

  gotoParent(): boolean {
    return this.parser._ts_tree_cursor_goto_parent_wasm(this.tree) === 1;
  }

  get nodeTypeId(): number {
    return this.parser._ts_tree_cursor_current_node_type_id_wasm(this.tree);
  }

  get currentFieldId(): number {
    return this.parser._ts_tree_cursor_current_field_id_wasm(this.tree);
  }

  get startIndex(): number {
    return this.parser._ts_tree_cursor_start_index_wasm(this.tree);
  }

  get endIndex(): number {
    return this.parser._ts_tree_cursor_end_index_wasm(this.tree);
  }

  get nodeIsMissing(): boolean {
    return this.parser._ts_tree_cursor_current_node_is_missing_wasm(this.tree) === 1;
  }

  delete(): void {
    this.parser._ts_tree_cursor_delete_wasm(this.tree);
  }
}
