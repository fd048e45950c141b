import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';

/** What the head of a file says: its package, and the names that it brings in. */
export interface Imports {
  /** `com.acme.orders`; empty for the unnamed package. */
  readonly packageName: string;
  /** Simple names to full ones. */
  readonly types: ReadonlyMap<string, string>;
  /** Packages, or types with their nested types, that are imported as a whole. */
  readonly wildcards: readonly string[];
  /** Static members to the full name of the type that has them. */
  readonly members: ReadonlyMap<string, string>;
  /** Types whose static members are all imported. */
  readonly memberWildcards: readonly string[];
}

export function importsOf(root: SyntaxNode): Imports {
  const types = new Map<string, string>();
  const wildcards: string[] = [];
  const members = new Map<string, string>();
  const memberWildcards: string[] = [];
  let packageName = '';
  for (const node of root.children) {
    if (node.type === 'package_declaration') packageName = nameIn(node);
    if (node.type !== 'import_declaration') continue;
    const name = nameIn(node);
    const isStatic = node.has('static');
    if (node.first('asterisk') !== undefined) {
      (isStatic ? memberWildcards : wildcards).push(name);
      continue;
    }
    const dot = name.lastIndexOf('.');
    const last = name.slice(dot + 1);
    if (!isStatic) types.set(last, name);
    else if (!members.has(last)) members.set(last, name.slice(0, dot));
  }
  return { packageName, types, wildcards, members, memberWildcards };
}

/** The full names that are imported, of packages and types, whether the code uses them or not. */
export function importedNames({ types, wildcards, members, memberWildcards }: Imports): string[] {
  return [...types.values(), ...wildcards, ...members.values(), ...memberWildcards];
}

function nameIn(node: SyntaxNode): string {
  return dottedText(node.first('scoped_identifier', 'identifier')?.text ?? '');
}

/** A qualified name without the whitespace and comments that may stand between its parts. */
export function dottedText(text: string): string {
  return /[\s/]/.test(text) ? text.replace(/\/\*[^]*?\*\/|\/\/.*|\s+/g, '') : text;
}
