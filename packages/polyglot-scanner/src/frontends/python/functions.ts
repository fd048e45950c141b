import {
  unknownValue,
  variablePlace,
  type FunctionKind,
  type FunctionModel,
  type TypeModel,
  type Value,
  type Variable,
} from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { annotationText } from './annotations.js';
import { bindingsIn, type Bindings } from './bound-names.js';
import { expression } from './expressions.js';
import { importNames } from './imports.js';
import { untracked, type Lowering } from './lowering.js';
import { statements } from './statements.js';

/** What is known of a method besides its function. */
export interface MethodParts {
  readonly kind: FunctionKind;
  readonly owner: TypeModel;
  /** How the first parameter is bound: to the object, to the class, or like any other. */
  readonly receiver: 'self' | 'class' | 'none';
  /** A constructor that the class has already. */
  readonly fn?: FunctionModel;
  /** Runs between the parameters and the body. */
  readonly between?: () => void;
}

interface WrittenParameter {
  readonly node: SyntaxNode;
  readonly name: SyntaxNode;
  readonly rest: boolean;
  readonly fallback: Value | undefined;
}

/** `def` as a statement: the decorators are called with the function, the innermost first. */
export function functionDefinition(l: Lowering, node: SyntaxNode, decorators: readonly SyntaxNode[]): void {
  const name = node.child('name');
  if (name === undefined) return;
  const values = decoratorValues(l, decorators);
  const fn = functionModel(l, node, decorators);
  fn.decorators.push(...values);
  const place = l.scope.lookUp(name.text);
  const value = decorated(l, { kind: 'function', fn, span: node.span }, decorators, values);
  if (place?.root.kind === 'variable' && place.path.length === 0) place.root.variable.definitions.push(value);
}

/** The decorators' values, evaluated in source order before the function is made. */
export function decoratorValues(l: Lowering, decorators: readonly SyntaxNode[]): Value[] {
  return decorators.map((one) => {
    const inner = one.named[0];
    return inner === undefined ? unknownValue(one.span) : expression(l, inner);
  });
}

/**
 * What the name stands for in the end: what the decorators give. Those of libraries that nobody knows give something
 * that calls the function, so it stays one of the values.
 */
export function decorated(
  l: Lowering,
  value: Value,
  nodes: readonly SyntaxNode[],
  decorators: readonly Value[],
): Value {
  let result = value;
  for (let index = decorators.length - 1; index >= 0; index--) {
    const decorator = decorators[index]!;
    const { span } = nodes[index]!;
    if (isTransparent(decorator)) continue;
    const isMember = decorator.kind === 'read' && decorator.place.path.length > 0;
    result = l.b.call({
      callee: decorator.kind === 'read' ? untracked(decorator.place, span) : decorator,
      receiver: isMember
        ? { root: decorator.place.root, path: decorator.place.path.slice(0, -1) }
        : undefined,
      args: [{ value: result, spread: false }],
      span,
      calleeSpan: span,
    });
  }
  return result === value ? value : { kind: 'choice', options: [result, value], span: value.span };
}

/** Decorators that say what kind of member it is; the function itself stays what it is. */
const transparent = new Set([
  'staticmethod',
  'classmethod',
  'property',
  'abstractmethod',
  'override',
  'overload',
  'final',
]);

function isTransparent(decorator: Value): boolean {
  if (decorator.kind !== 'read') return false;
  const { root, path } = decorator.place;
  const last = path.at(-1);
  if (last?.kind === 'field')
    return transparent.has(last.name) || /^(?:setter|getter|deleter)$/.test(last.name);
  if (path.length > 0) return false;
  return transparent.has(
    root.kind === 'global' ? root.name : root.kind === 'variable' ? (root.variable.imported?.name ?? '') : '',
  );
}

/** Lowers a function with its body. */
export function functionModel(
  l: Lowering,
  node: SyntaxNode,
  decorators: readonly SyntaxNode[],
  method?: MethodParts,
): FunctionModel {
  const name = node.child('name');
  const body = node.child('body');
  const bindings = bindingsIn(body === undefined ? [] : [body]);
  const parameters = writtenParameters(l, node.child('parameters')?.named ?? []);
  const fn =
    method?.fn ??
    l.newFunction({
      kind: method?.kind ?? 'function',
      name: name?.text ?? '',
      span: node.span,
      nameSpan: name?.span ?? node.span,
      owner: method?.owner,
      isStatic: method !== undefined && method.receiver !== 'self',
      isAsync: node.has('async'),
      isGenerator: bindings.yields,
    });
  l.inFunction(fn, () => {
    let own = parameters;
    if (method !== undefined && method.receiver !== 'none') {
      const [first, ...others] = parameters;
      if (first !== undefined && !first.rest) {
        l.scope.bind(
          first.name.text,
          method.receiver === 'self' ? { kind: 'self', fn } : { kind: 'type', type: method.owner },
        );
        own = others;
      }
    }
    declareParameters(l, fn, own);
    declareBindings(l, bindings);
    method?.between?.();
    if (body !== undefined) {
      const outer = l.yieldsToCaller;
      l.yieldsToCaller = decorators.some((one) => /\b(?:async)?contextmanager$/.test(one.text));
      statements(l, body.children);
      l.yieldsToCaller = outer;
    }
  });
  return fn;
}

export function lambdaValue(l: Lowering, node: SyntaxNode, name: string): Value {
  const parameters = writtenParameters(l, node.child('parameters')?.named ?? []);
  const body = node.child('body');
  const fn = l.newFunction({
    kind: 'arrow',
    name,
    span: node.span,
    nameSpan: { start: node.start, end: node.start + 'lambda'.length },
  });
  l.inFunction(fn, () => {
    declareParameters(l, fn, parameters);
    if (body === undefined) return;
    declareBindings(l, bindingsIn([body]));
    l.b.return(expression(l, body), body.span);
  });
  return { kind: 'function', fn, span: node.span };
}

/** Declares what the code binds, so that every use finds it. */
export function declareBindings(l: Lowering, { names, imports, outside }: Bindings): void {
  for (const { name, where } of outside) l.scope.declareOutside(name, where);
  for (const node of imports) importNames(l, node);
  for (const { name, node, kind } of names) {
    const annotation = kind === 'variable' && node.field === 'left' ? node.parent?.child('type') : undefined;
    l.scope.declare(name, node.span, kind, {
      imported: undefined,
      declaredType: annotation === undefined ? undefined : annotationText(annotation),
    });
  }
}

/** The parameters with their defaults, which are evaluated where the function is defined. */
function writtenParameters(l: Lowering, nodes: readonly SyntaxNode[]): WrittenParameter[] {
  return nodes.flatMap((node): WrittenParameter[] => {
    const inner = node.type === 'typed_parameter' ? node.named[0] : node;
    if (inner === undefined) return [];
    const rest = inner.type === 'list_splat_pattern' || inner.type === 'dictionary_splat_pattern';
    const name = rest ? inner.first('identifier') : inner.type === 'identifier' ? inner : inner.child('name');
    if (name?.type !== 'identifier') return [];
    const fallback = inner.child('value');
    return [{ node, name, rest, fallback: fallback === undefined ? undefined : expression(l, fallback) }];
  });
}

function declareParameters(l: Lowering, fn: FunctionModel, parameters: readonly WrittenParameter[]): void {
  const declared = parameters.map((parameter): [WrittenParameter, Variable] => {
    const { node, name, rest, fallback } = parameter;
    const type = node.child('type');
    const variable = l.scope.declare(name.text, name.span, 'parameter', {
      imported: undefined,
      declaredType: type === undefined ? undefined : annotationText(type),
    })!;
    fn.parameters.push({ variable, rest, optional: fallback !== undefined });
    return [parameter, variable];
  });
  for (const [{ node, fallback }, variable] of declared) {
    if (fallback === undefined) continue;
    const place = variablePlace(variable);
    const at = node.span;
    l.b.branch(
      { kind: 'derived', from: [untracked(place, at)], operator: 'is missing', span: at },
      at,
      () => {
        l.b.write(place, fallback, at, 'initialise');
      },
    );
  }
}
