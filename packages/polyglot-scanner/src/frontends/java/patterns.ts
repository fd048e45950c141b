import { unknownValue, variablePlace, type Span, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { declaredType, typeReference, typeValue } from './type-references.js';

/** `x instanceof T t`, `x instanceof Point(var a, var b)`: what a pattern names is stored. */
export function instanceOf(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  const left = node.child('left');
  const value = left === undefined ? unknownValue(span) : expression(l, left);
  const pattern = node.child('pattern');
  const right = node.child('right');
  const name = node.child('name');
  if (name !== undefined) bind(l, name, right, value, span);
  const type = pattern === undefined ? typeOf(l, right) : bindPattern(l, pattern, value);
  return { kind: 'derived', from: [value, ...type], operator: 'instanceof', span };
}

/** Stores what a pattern names; gives the type that it asks for. */
export function bindPattern(l: Lowering, pattern: SyntaxNode, value: Value): Value[] {
  switch (pattern.type) {
    case 'pattern':
      return pattern.named[0] === undefined ? [] : bindPattern(l, pattern.named[0], value);
    case 'type_pattern':
    case 'record_pattern_component': {
      const [type, name] = pattern.named.filter((one) => one.type !== 'modifiers');
      if (name !== undefined) bind(l, name, type, value, pattern.span);
      return typeOf(l, type);
    }
    case 'record_pattern': {
      const parts = pattern.first('record_pattern_body')?.named ?? [];
      l.guarded(pattern, () => {
        for (const part of parts) {
          const { span } = part;
          bindPattern(l, part, { kind: 'derived', from: [value], operator: 'element', span });
        }
      });
      return typeOf(l, pattern.first('identifier', 'generic_type', 'scoped_identifier'));
    }
    default:
      return [];
  }
}

function bind(l: Lowering, name: SyntaxNode, type: SyntaxNode | undefined, value: Value, span: Span): void {
  const variable = l.declare(name, name, 'variable', declaredType(l, type, undefined));
  if (variable.name !== '') l.b.write(variablePlace(variable), value, span, 'initialise');
}

function typeOf(l: Lowering, node: SyntaxNode | undefined): Value[] {
  const reference = typeReference(l, node);
  return node === undefined || reference === undefined ? [] : [typeValue(reference, node.span)];
}
