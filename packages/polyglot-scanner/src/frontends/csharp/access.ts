import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import type { DeclaredType } from './declared-types.js';
import { modifiersOf } from './syntax.js';

/** Whether code of other assemblies cannot name the member of a type: what says nothing is private. */
export function isHiddenMember(node: SyntaxNode): boolean {
  const modifiers = modifiersOf(node);
  if (hides(modifiers)) return true;
  if (opens(modifiers)) return false;
  switch (node.type) {
    case 'operator_declaration':
    case 'conversion_operator_declaration':
    case 'destructor_declaration':
      return false;
    default: {
      const isInInterface = node.parent?.parent?.type === 'interface_declaration';
      return !isInInterface && node.first('explicit_interface_specifier') === undefined;
    }
  }
}

/** Whether an accessor says that it is hidden, whatever its property is. */
export function isHiddenAccessor(node: SyntaxNode): boolean {
  return hides(modifiersOf(node));
}

/** Whether this declaration leaves the type inside its assembly; another part of it may say otherwise. */
export function isHiddenType(node: SyntaxNode, outer: DeclaredType | undefined): boolean {
  const isOuterHidden = outer?.model?.isHidden === true && !outer.isPartial;
  return isOuterHidden || !opens(modifiersOf(node)) || hides(modifiersOf(node));
}

/** `private protected` and `file` as well; `protected internal` is open to subclasses anywhere. */
function hides(modifiers: readonly string[]): boolean {
  if (modifiers.includes('private') || modifiers.includes('file')) return true;
  return modifiers.includes('internal') && !modifiers.includes('protected');
}

function opens(modifiers: readonly string[]): boolean {
  return modifiers.includes('public') || modifiers.includes('protected');
}
