import { unknownValue, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { namedType, typeReference, typeValue } from './type-references.js';
import { dottedText } from './imports.js';
import { literal } from './literals.js';
import type { Lowering } from './lowering.js';

/** The keywords in front of a declaration: `public`, `static`, `non-sealed`. */
export function modifiersOf(node: SyntaxNode): string[] {
  return (node.first('modifiers')?.children ?? []).flatMap((one) => (one.isNamed ? [] : [one.type]));
}

/** Annotations as calls of their types. They run nowhere, so their values are constants or names. */
export function annotationsOf(l: Lowering, node: SyntaxNode): Value[] {
  const modifiers = node.first('modifiers');
  return (modifiers?.children ?? []).filter(isAnnotation).map((one) => annotation(l, one));
}

function isAnnotation({ type }: SyntaxNode): boolean {
  return type === 'annotation' || type === 'marker_annotation';
}

/** `@Bean("x")` has the argument `"x"`, `@Bean(name = "x", lazy = true)` one object with these members. */
function annotation(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  const name = node.child('name') ?? node;
  const pairs = new Map<string, Value>();
  const args: Value[] = [];
  for (const one of node.child('arguments')?.named ?? []) {
    const value = one.child('value');
    if (one.type === 'element_value_pair' && value !== undefined)
      pairs.set(one.child('key')?.text ?? '', constant(l, value));
    else args.push(constant(l, one));
  }
  if (pairs.size > 0) args.push({ kind: 'object', properties: pairs, rest: [], span });
  const callee = typeValue(namedType(l, dottedText(name.text)), name.span);
  return {
    kind: 'call',
    event: {
      kind: 'call',
      callee,
      receiver: undefined,
      isNew: false,
      args: args.map((value) => ({ value, spread: false })),
      span,
      calleeSpan: name.span,
    },
    span,
  };
}

function constant(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  const known = literal(node);
  if (known !== undefined) return known;
  switch (node.type) {
    case 'annotation':
    case 'marker_annotation':
      return annotation(l, node);
    case 'element_value_array_initializer':
      return { kind: 'array', elements: node.named.map((one) => constant(l, one)), span };
    case 'class_literal': {
      const reference = typeReference(l, node.named[0]);
      return reference === undefined ? unknownValue(span) : typeValue(reference, span);
    }
    case 'parenthesized_expression':
      return node.named[0] === undefined ? unknownValue(span) : constant(l, node.named[0]);
    case 'field_access': {
      const name = node.child('field')?.text ?? '';
      const holder = typeValue(namedType(l, dottedText(node.child('object')?.text ?? '')), span);
      const place = { root: { kind: 'value', value: holder }, path: [{ kind: 'field', name }] } as const;
      return { kind: 'read', place, event: undefined, span };
    }
    default: {
      const parts = node.named.map((one) => constant(l, one));
      return node.type === 'binary_expression' && node.has('+')
        ? { kind: 'text', parts, span }
        : unknownValue(span, parts);
    }
  }
}
