import type { TSESTree } from '@typescript-eslint/types';

/** A type as it is written, without whitespace; of an annotation (`: T`) or an assertion (`as T`). */
export function typeText(
  typed: { readonly typeAnnotation: TSESTree.TypeNode } | null | undefined,
  text: string,
): string | undefined {
  const type = typed?.typeAnnotation;
  return type === undefined ? undefined : text.slice(type.range[0], type.range[1]).replace(/\s+/g, '');
}
