import type { TSESTree } from '@typescript-eslint/types';
import { unknownValue, variablePlace, type Argument, type Place, type Span, type Value } from 'hazard-core';
import { calleeOf, callArguments, chainValue, identifierPlace } from './chains.js';
import { classValue } from './classes.js';
import { importCall } from './commonjs.js';
import { functionModel } from './functions.js';
import type { Lowering } from './lowering.js';
import { assignment, binary, conditional, logical, unary, update } from './operators.js';
import { statement } from './statements.js';
import { bare, isTransparent, keyName, spanOf, undefinedValue, type Node } from './syntax.js';

/** Lowers an expression. `name` is what a function or class in it is known by if it has no name of its own. */
export function expression(l: Lowering, node: Node, name = ''): Value {
  if (!l.enter(node)) return unknownValue(spanOf(node));
  const value = lowerExpression(l, bare(node), name);
  l.leave();
  return value;
}

function lowerExpression(l: Lowering, node: Node, name: string): Value {
  const span = spanOf(node);
  // The frequent ones first: the cases are compared one after the other.
  switch (node.type) {
    case 'Identifier':
      return identifier(l, node, span);
    case 'MemberExpression':
    case 'CallExpression':
      return chainValue(l, node);
    case 'Literal':
      return literal(node, span);
    case 'ObjectExpression':
      return objectLiteral(l, node, span);
    case 'AwaitExpression':
      return l.b.suspend(expression(l, node.argument, name), span);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return { kind: 'function', fn: functionModel(l, node, name), span };
    case 'TemplateLiteral':
      return template(l, node, span);
    case 'TaggedTemplateExpression':
      return taggedTemplate(l, node, span);
    case 'ThisExpression': {
      const place = l.thisPlace();
      return place.root.kind === 'value' ? place.root.value : { kind: 'read', place, event: undefined, span };
    }
    case 'NewExpression': {
      const { callee } = calleeOf(l, node.callee);
      const args = callArguments(l, node.arguments);
      const calleeSpan = { start: node.range[0], end: spanOf(node.callee).end };
      return l.b.call({ callee, isNew: true, args, span, calleeSpan });
    }
    case 'ImportExpression':
      return importCall(l, node, span);
    case 'YieldExpression':
      l.b.suspend(node.argument == null ? unknownValue(span) : expression(l, node.argument), span, 'yield');
      return unknownValue(span);
    case 'AssignmentExpression':
      return assignment(l, node);
    case 'UpdateExpression':
      return update(l, node);
    case 'BinaryExpression':
      return binary(l, node);
    case 'LogicalExpression':
      return logical(l, node, name);
    case 'ConditionalExpression':
      return conditional(l, node, name);
    case 'UnaryExpression':
      return unary(l, node);
    case 'SequenceExpression': {
      let last: Value = unknownValue(span);
      node.expressions.forEach((one, index) => {
        last = expression(l, one);
        if (index < node.expressions.length - 1) discard(l, one, last, spanOf(one));
      });
      return last;
    }
    case 'ClassExpression':
      return classValue(l, node, name);
    case 'ArrayExpression':
      return arrayLiteral(l, node, span);
    case 'SpreadElement':
      return expression(l, node.argument);
    case 'MetaProperty':
    case 'Super':
    case 'PrivateIdentifier':
    case 'JSXText':
    case 'JSXEmptyExpression':
      return unknownValue(span);
    default:
      return unknownNode(l, node);
  }
}

/** Members of a node that hold no code which runs. */
const notRun = new Set([
  'parent',
  'range',
  'loc',
  'typeAnnotation',
  'typeArguments',
  'typeParameters',
  'returnType',
]);

/** A node kind that is not known: its children run in source order, and its value is made of theirs. */
export function unknownNode(l: Lowering, node: Node): Value {
  const from: Value[] = [];
  for (const child of childrenOf(node)) {
    if (/(?:Statement|Declaration)$/.test(child.type)) statement(l, child);
    else from.push(expression(l, child));
  }
  return unknownValue(spanOf(node), from);
}

/** In source order: parsers differ in the order of a node's members. */
function childrenOf(node: Node): Node[] {
  return Object.entries(node)
    .flatMap(([key, child]) => (notRun.has(key) ? [] : Array.isArray(child) ? (child as unknown[]) : [child]))
    .filter(isNode)
    .filter(
      (child) =>
        isTransparent(child) ||
        !/^(?:TS|JSX(?:Identifier|MemberExpression|NamespacedName)$)/.test(child.type),
    )
    .sort((a, b) => a.range[0] - b.range[0]);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

/** The value of an expression is not used. What only stores or says something constant is no loss. */
export function discard(l: Lowering, node: Node, value: Value, at: Span): void {
  const inner = bare(node);
  if (inner.type === 'UnaryExpression' && inner.operator === 'void') {
    l.b.discard(value.kind === 'derived' ? (value.from[0] ?? value) : value, at, true);
  } else if (
    inner.type !== 'AssignmentExpression' &&
    inner.type !== 'UpdateExpression' &&
    value.kind !== 'constant'
  ) {
    l.b.discard(value, at);
  }
}

function literal(node: TSESTree.Literal, span: Span): Value {
  if ('regex' in node && node.regex != null) {
    return { kind: 'regex', pattern: node.regex.pattern, flags: node.regex.flags, span };
  }
  const { value } = node;
  return value instanceof RegExp
    ? { kind: 'regex', pattern: value.source, flags: value.flags, span }
    : { kind: 'constant', value, span };
}

function template(l: Lowering, node: TSESTree.TemplateLiteral, span: Span): Value {
  const parts: Value[] = [];
  node.quasis.forEach((quasi, index) => {
    // An invalid escape is allowed in tagged templates only, and leaves no text.
    const text = quasi.value.cooked ?? '';
    if (text !== '') parts.push({ kind: 'constant', value: text, span: spanOf(quasi) });
    const inner = node.expressions[index];
    if (inner !== undefined) parts.push(expression(l, inner));
  });
  const [first] = parts;
  if (first === undefined) return { kind: 'constant', value: '', span };
  return parts.length === 1 && first.kind === 'constant' ? { ...first, span } : { kind: 'text', parts, span };
}

/** The tag is called with the texts, then the values; the whole text stands first, as the callee sees it. */
function taggedTemplate(l: Lowering, node: TSESTree.TaggedTemplateExpression, span: Span): Value {
  const { callee, receiver } = calleeOf(l, node.tag);
  const text = template(l, node.quasi, spanOf(node.quasi));
  const texts = new Set(node.quasi.quasis.map((one) => one.range[0]));
  const values = text.kind === 'text' ? text.parts.filter((part) => !texts.has(part.span.start)) : [];
  const args: Argument[] = [text, ...values].map((value) => ({ value, spread: false }));
  return l.b.call({ callee, receiver, args, span, calleeSpan: spanOf(node.tag) });
}

function identifier(l: Lowering, node: TSESTree.Identifier, span: Span): Value {
  if (node.name === 'undefined' && !l.names.isDeclared(node)) return undefinedValue(span);
  if (node.name === 'arguments' && !l.names.isDeclared(node)) {
    const from = l.binder.parameters.map(({ variable }): Value => {
      const place: Place = variablePlace(variable);
      return { kind: 'read', place, event: undefined, span };
    });
    return unknownValue(span, from);
  }
  return l.b.read(identifierPlace(l, node), span);
}

function objectLiteral(l: Lowering, node: TSESTree.ObjectExpression, span: Span): Value {
  const properties = new Map<string, Value>();
  const rest: Value[] = [];
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      rest.push(expression(l, property.argument));
      continue;
    }
    const name = keyName(property.key, property.computed);
    if (name === undefined) {
      const key = expression(l, property.key);
      const value = expression(l, property.value);
      if (key.kind === 'constant') properties.set(String(key.value), value);
      else rest.push(value, key);
    } else if (
      property.value.type === 'FunctionExpression' &&
      (property.kind !== 'init' || property.method)
    ) {
      const kind = property.kind === 'get' ? 'getter' : property.kind === 'set' ? 'setter' : 'method';
      const fn = functionModel(l, property.value, name, { kind, nameSpan: spanOf(property.key) });
      const at = spanOf(property.value);
      properties.set(kind === 'method' ? name : `${property.kind} ${name}`, {
        kind: 'function',
        fn,
        span: at,
      });
    } else {
      properties.set(name, expression(l, property.value, name));
    }
  }
  return { kind: 'object', properties, rest, span };
}

function arrayLiteral(l: Lowering, node: TSESTree.ArrayExpression, span: Span): Value {
  const elements: Value[] = [];
  for (const one of node.elements) {
    if (one == null) elements.push(undefinedValue(span));
    else if (one.type === 'SpreadElement') {
      elements.push({
        kind: 'derived',
        from: [expression(l, one.argument)],
        operator: 'spread',
        span: spanOf(one),
      });
    } else elements.push(expression(l, one));
  }
  return { kind: 'array', elements, span };
}
