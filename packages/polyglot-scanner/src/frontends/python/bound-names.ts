import type { VariableKind } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';

/** A name that a piece of code binds, with the node that does it first. */
interface BoundName {
  readonly name: string;
  readonly node: SyntaxNode;
  readonly kind: VariableKind;
}

export interface Bindings {
  readonly names: readonly BoundName[];
  /** Statements that import; they say themselves what their names stand for. */
  readonly imports: readonly SyntaxNode[];
  readonly outside: readonly { readonly name: string; readonly where: 'global' | 'nonlocal' }[];
  /** The code itself yields: the function is a generator. */
  readonly yields: boolean;
}

const comprehensions: ReadonlySet<string> = new Set([
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
]);

export function isComprehension(node: SyntaxNode): boolean {
  return comprehensions.has(node.type);
}

/**
 * What the code below a node binds in its own scope. Functions and classes inside bind their own names. Without
 * recursion: code nests as deeply as one likes.
 */
export function bindingsIn(roots: readonly SyntaxNode[]): Bindings {
  const names: BoundName[] = [];
  const outside: { name: string; where: 'global' | 'nonlocal' }[] = [];
  const imports: SyntaxNode[] = [];
  let yields = false;
  const stack: { node: SyntaxNode; walrusOnly: boolean }[] = [];
  const push = (nodes: readonly SyntaxNode[], walrusOnly: boolean): void => {
    for (let index = nodes.length - 1; index >= 0; index--) stack.push({ node: nodes[index]!, walrusOnly });
  };
  const bind = (target: SyntaxNode | undefined, kind: VariableKind = 'variable'): void => {
    for (const name of target === undefined ? [] : targetNames(target))
      names.push({ name: name.text, node: name, kind });
  };
  push(roots, false);
  for (let task = stack.pop(); task !== undefined; task = stack.pop()) {
    const { node, walrusOnly } = task;
    let inner = walrusOnly;
    if (node.type === 'named_expression') bind(node.child('name'));
    if (!walrusOnly) {
      switch (node.type) {
        case 'function_definition':
          bind(node.child('name'), 'function');
          // Defaults are evaluated where the function stands.
          push(node.child('parameters')?.children ?? [], true);
          continue;
        case 'class_definition':
          bind(node.child('name'), 'class');
          push(node.child('superclasses')?.children ?? [], true);
          continue;
        case 'lambda':
          continue;
        case 'assignment':
        case 'augmented_assignment':
        case 'for_statement':
        case 'type_alias_statement':
          bind(node.child('left'));
          break;
        case 'as_pattern_target':
          for (const child of node.named) bind(child, isInExcept(node) ? 'exception' : 'variable');
          break;
        case 'case_clause':
          for (const pattern of node.children.filter((child) => child.type === 'case_pattern'))
            for (const name of captures(pattern))
              names.push({ name: name.text, node: name, kind: 'variable' });
          break;
        case 'import_statement':
        case 'import_from_statement':
          imports.push(node);
          continue;
        case 'delete_statement':
          for (const child of node.named) bind(child);
          break;
        case 'global_statement':
        case 'nonlocal_statement':
          for (const child of node.named)
            outside.push({
              name: child.text,
              where: node.type === 'global_statement' ? 'global' : 'nonlocal',
            });
          break;
        case 'yield':
          yields = true;
          break;
        default:
          if (isComprehension(node)) inner = true;
      }
    } else if (node.type === 'lambda') continue;
    push(node.children, inner);
  }
  return { names, imports, outside, yields };
}

/** The identifiers that a target binds: not those of attributes and subscripts, which change something that is there. */
export function targetNames(target: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const stack = [target];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    switch (node.type) {
      case 'identifier':
        found.push(node);
        break;
      case 'attribute':
      case 'subscript':
      case 'call':
        break;
      default:
        stack.push(...node.named.toReversed());
    }
  }
  return found;
}

/** The names that a pattern of a `match` binds. */
export function captures(pattern: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const stack = [pattern];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    switch (node.type) {
      case 'class_pattern':
        // The class's own name stands first.
        stack.push(...node.named.slice(1).toReversed());
        break;
      case 'keyword_pattern':
        stack.push(...node.named.slice(1).toReversed());
        break;
      case 'dotted_name': {
        const [only, ...others] = node.named;
        if (only !== undefined && others.length === 0 && only.text !== '_') found.push(only);
        break;
      }
      case 'splat_pattern': {
        const name = node.first('identifier');
        if (name !== undefined && name.text !== '_') found.push(name);
        break;
      }
      case 'as_pattern': {
        const alias = node.children.at(-1);
        if (alias?.type === 'identifier') found.push(alias);
        stack.push(...node.named.filter((child) => child !== alias).toReversed());
        break;
      }
      default:
        stack.push(...node.named.toReversed());
    }
  }
  return found;
}

function isInExcept(target: SyntaxNode): boolean {
  return target.parent?.parent?.type === 'except_clause';
}
