import { unknownValue, variablePlace, type Place, type Span, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { scoped, variables } from './statements.js';
import { field } from './syntax.js';

/** `using var x = …;`: disposed of when the block that it stands in ends, however it does. */
export function usingDeclaration(l: Lowering, node: SyntaxNode, rest: () => void): void {
  disposed(l, node, rest);
}

/** `using (var x = …) …` and `using (x) …`. */
export function usingStatement(l: Lowering, node: SyntaxNode): void {
  const body = node.child('body');
  l.inScope(() => {
    disposed(l, node, () => {
      if (body !== undefined) scoped(l, body);
    });
  });
}

function disposed(l: Lowering, node: SyntaxNode, write: () => void): void {
  const isAsync = node.has('await');
  const declaration = node.first('variable_declaration');
  if (declaration !== undefined) {
    const places = variables(l, declaration, true).map((variable) => variablePlace(variable));
    within(l, places, declaration.span, isAsync, write);
    return;
  }
  const written = node.named.find((child) => child.field !== 'body');
  const value = written === undefined ? unknownValue(node.span) : expression(l, written);
  const place: Place = value.kind === 'read' ? value.place : { root: { kind: 'value', value }, path: [] };
  within(l, [place], written?.span ?? node.span, isAsync, write);
}

/** The last one made is the first one disposed of. */
function within(
  l: Lowering,
  places: readonly Place[],
  span: Span,
  isAsync: boolean,
  write: () => void,
): void {
  const [first, ...others] = places;
  if (first === undefined) {
    write();
    return;
  }
  l.b.try({
    body: () => {
      within(l, others, span, isAsync, write);
    },
    finally: () => {
      dispose(l, first, span, isAsync);
    },
  });
}

function dispose(l: Lowering, receiver: Place, span: Span, isAsync: boolean): void {
  if (receiver.path.length > 0 || receiver.root.kind === 'variable') l.b.read(receiver, span);
  const name = isAsync ? 'DisposeAsync' : 'Dispose';
  const place: Place = { root: receiver.root, path: [...receiver.path, field(name)] };
  const callee: Value = { kind: 'read', place, event: undefined, span };
  const call = l.b.call({ callee, receiver, args: [], span, calleeSpan: span });
  if (isAsync) l.b.suspend(call, span, 'using');
}
