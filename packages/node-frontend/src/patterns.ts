import type { TSESTree } from '@typescript-eslint/types';
import { unknownValue, type Place, type Segment, type Span, type Value } from 'hazard-core';
import { memberOfPlace, placeOf, segmentOf } from './chains.js';
import { writePlace } from './commonjs.js';
import { expression, unknownNode } from './expressions.js';
import type { Lowering } from './lowering.js';
import { bare, spanOf, type Node } from './syntax.js';

/** Stores a value in a target, which may be a pattern. `at` is the span of the whole assignment. */
export function assignTo(
  l: Lowering,
  target: Node,
  value: Value,
  form: 'initialise' | 'assign',
  at: Span,
): void {
  const inner = bare(target);
  if (inner.type === 'Identifier' || inner.type === 'MemberExpression') {
    writePlace(l, placeOf(l, inner), value, at, form);
  } else {
    l.guarded(target, () => {
      takeApart(l, inner, value, form, at);
    });
  }
}

function takeApart(l: Lowering, inner: Node, value: Value, form: 'initialise' | 'assign', at: Span): void {
  switch (inner.type) {
    case 'AssignmentPattern':
      assignTo(l, inner.left, withDefault(l, value, inner.right, nameOf(inner.left)), form, at);
      return;
    case 'ObjectPattern':
      for (const property of inner.properties) {
        const span = form === 'initialise' ? spanOf(property) : at;
        if (property.type === 'RestElement') {
          assignTo(l, property.argument, unknownValue(spanOf(property), [value]), form, span);
        } else {
          const segment = segmentOf(l, property.key, property.computed);
          assignTo(l, property.value, memberOf(l, value, segment, spanOf(property)), form, span);
        }
      }
      return;
    case 'ArrayPattern':
      inner.elements.forEach((element, index) => {
        if (element == null) return;
        const span = spanOf(element);
        const writeSpan = form === 'initialise' ? span : at;
        if (element.type === 'RestElement') {
          assignTo(l, element.argument, unknownValue(span, [value]), form, writeSpan);
        } else {
          const segment: Segment = { kind: 'index', key: { kind: 'constant', value: index, span } };
          assignTo(l, element, memberOf(l, value, segment, span), form, writeSpan);
        }
      });
      return;
    case 'TSParameterProperty':
      assignTo(l, inner.parameter, value, form, at);
      return;
    default:
      unknownNode(l, inner);
  }
}

/** A value, or where it is `undefined` the default that is then evaluated. */
export function withDefault(l: Lowering, value: Value, right: Node, name: string): Value {
  const at = spanOf(right);
  let fallback: Value | undefined;
  l.b.branch({ kind: 'derived', from: [value], operator: '=== undefined', span: at }, at, () => {
    fallback = expression(l, right, name);
  });
  return { kind: 'choice', options: [value, fallback ?? unknownValue(at)], span: at };
}

/** The names that a declaration declares. */
export function declaredNames(node: Node): TSESTree.Identifier[] {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.declarations.flatMap((one) => patternNames(one.id));
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSEnumDeclaration':
    case 'TSModuleDeclaration':
    case 'TSImportEqualsDeclaration':
      return node.id?.type === 'Identifier' ? [node.id] : [];
    default:
      return [];
  }
}

/** The name that a plain target gives to a function or class stored in it. */
export function nameOf(target: Node): string {
  const inner = bare(target);
  return inner.type === 'Identifier' ? inner.name : '';
}

/** In source order; without recursion, for patterns nest as deeply as one likes. */
function patternNames(pattern: Node): TSESTree.Identifier[] {
  const names: TSESTree.Identifier[] = [];
  const rest: (Node | null)[] = [pattern];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    switch (node?.type) {
      case 'Identifier':
        names.push(node);
        break;
      case 'AssignmentPattern':
        rest.push(node.left);
        break;
      case 'RestElement':
        rest.push(node.argument);
        break;
      case 'Property':
        rest.push(node.value);
        break;
      case 'ObjectPattern':
        rest.push(...node.properties.toReversed());
        break;
      case 'ArrayPattern':
        rest.push(...node.elements.toReversed());
        break;
      default:
    }
  }
  return names;
}

function memberOf(l: Lowering, value: Value, segment: Segment, at: Span): Value {
  const base: Place = value.kind === 'read' ? value.place : { root: { kind: 'value', value }, path: [] };
  return l.b.read(memberOfPlace(l, base, segment), at);
}
