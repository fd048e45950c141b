import { unknownValue, type Argument, type Place, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { placeOf } from './chains.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { plainName, typeText } from './syntax.js';
import { typeReference } from './type-references.js';

interface Arguments {
  readonly args: Argument[];
  /** Stores what the call gives back through `out` arguments. */
  readonly assignOutputs: (call: Value) => void;
}

/** Evaluates arguments in order. */
export function callArguments(l: Lowering, list: SyntaxNode | undefined, callee?: SyntaxNode): Arguments {
  const outputs: ((call: Value) => void)[] = [];
  const args: Argument[] = [];
  for (const node of list?.named ?? []) {
    if (node.type !== 'argument') {
      args.push({ value: expression(l, node), spread: false });
      continue;
    }
    const written = argumentExpression(node);
    if (written === undefined) continue;
    if (node.has('out') || written.type === 'declaration_expression') {
      const store = output(l, written);
      outputs.push(store);
      args.push({ value: unknownValue(written.span), spread: false });
    } else if (node.has('ref')) {
      const { span } = written;
      const value: Value = { kind: 'derived', from: [expression(l, written)], operator: 'ref', span };
      args.push({ value, spread: false });
      // What the callee stores in the variable is taken to be there when it returns.
      if (callee !== undefined && !isOneStep(callee) && isMember(l, written))
        outputs.push(output(l, written));
    } else args.push({ value: expression(l, written), spread: false });
  }
  return {
    args,
    assignOutputs: (call) => {
      for (const store of outputs) store(call);
    },
  };
}

/** Types whose methods change what they are given by `ref` in one step, or under the lock that it is. */
const oneStepTypes: ReadonlySet<string> = new Set([
  'Interlocked',
  'Volatile',
  'LazyInitializer',
  'Monitor',
  'Unsafe',
]);

function isOneStep(callee: SyntaxNode): boolean {
  const type = callee.child('expression');
  return oneStepTypes.has(plainName(type?.child('name') ?? type));
}

/** A field or property rather than a local variable. */
function isMember(l: Lowering, node: SyntaxNode): boolean {
  return (
    node.type === 'member_access_expression' ||
    (node.type === 'identifier' && l.scope.find(plainName(node)) === undefined)
  );
}

/** The expression of an argument, without its name. */
export function argumentExpression(node: SyntaxNode): SyntaxNode | undefined {
  return node.named.find((child) => child.field !== 'name');
}

function output(l: Lowering, node: SyntaxNode): (call: Value) => void {
  const { span } = node;
  if (node.type === 'declaration_expression') {
    const variable = declareIn(l, node);
    return (call) => {
      if (variable !== undefined) l.initialise(variable, unknownValue(span, [call]), span);
    };
  }
  if (isDiscard(l, node)) return () => undefined;
  const place: Place = placeOf(l, node);
  return (call) => {
    l.b.write(place, unknownValue(span, [call]), span, 'assign');
  };
}

/** `out var x`, `(int x, …)`: the variable that the expression declares; none for `_`. */
export function declareIn(l: Lowering, node: SyntaxNode): ReturnType<Lowering['declare']> | undefined {
  const name = node.child('name');
  if (name === undefined || name.text === '_') return undefined;
  const type = node.child('type');
  return l.declare({
    name: plainName(name),
    span: name.span,
    declaredType: typeText(type),
    type: typeReference(l, type),
  });
}

/** `_` where nothing of that name is declared. */
export function isDiscard(l: Lowering, node: SyntaxNode): boolean {
  return node.type === 'discard' || (node.text === '_' && l.scope.find('_') === undefined);
}
