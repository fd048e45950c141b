import type { Argument, CallEvent, TypeReference, Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { isRooted, nameParts } from './syntax.js';
import { arityOf, typeByName } from './type-references.js';

/**
 * The attributes of a declaration, as calls of their types that never run: positional arguments first, then one object
 * of the named ones. `[HttpGet]` and `[HttpGetAttribute]` are the same type, known by the shorter name.
 */
export function attributes(l: Lowering, node: SyntaxNode): Value[] {
  return node.children
    .filter((child) => child.type === 'attribute_list' || child.type === 'preproc_if_in_attribute_list')
    .flatMap((list) => [...list.all((one) => one.type === 'attribute')])
    .map((one) => attribute(l, one));
}

export function attribute(l: Lowering, node: SyntaxNode): Value {
  const name = node.child('name') ?? node;
  const parts = nameParts(name);
  const last = parts.at(-1) ?? '';
  const short = last.length > 'Attribute'.length ? last.replace(/Attribute$/, '') : last;
  const reference: TypeReference = typeByName(
    l,
    [...parts.slice(0, -1), short],
    [],
    isRooted(name),
    arityOf(name),
  );
  return l.aside(() => {
    const positional: Argument[] = [];
    const named = new Map<string, Value>();
    for (const argument of node.first('attribute_argument_list')?.named ?? []) {
      const key = argument.child('name');
      const written = argument.named.find((child) => child !== key);
      if (written === undefined) continue;
      const value = expression(l, written);
      if (key === undefined) positional.push({ value, spread: false });
      else named.set(key.text, value);
    }
    if (named.size > 0) {
      const value: Value = { kind: 'object', properties: named, rest: [], span: node.span };
      positional.push({ value, spread: false });
    }
    const event: CallEvent = {
      kind: 'call',
      callee: { kind: 'type', reference, span: name.span },
      receiver: undefined,
      isNew: false,
      args: positional,
      span: node.span,
      calleeSpan: name.span,
    };
    return { kind: 'call', event, span: node.span };
  });
}
