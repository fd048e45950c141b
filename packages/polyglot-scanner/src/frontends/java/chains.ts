import { memberPlace, unknownValue, type Place, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { methodCall, superCall, unqualifiedCall } from './calls.js';
import { ownType } from './declarations.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { declaredPlace, field, inheritedFrom, mayBeConstant, outerThis, typePlace } from './names.js';
import { declarerOf, type DeclaredType } from './scope.js';
import { isPackageLike, meaningOf, typeReference, typeValue } from './type-references.js';

/** Where a chain led: a place, and its value where it is known without reading the place. */
interface Reached {
  readonly place: Place;
  readonly value: Value | undefined;
}

/** The value of a name, a member access, an element or a method call. */
export function chainValue(l: Lowering, node: SyntaxNode): Value {
  const { place, value } = follow(l, node, false);
  if (value !== undefined) return value;
  return isItself(place)
    ? { kind: 'read', place, event: undefined, span: node.span }
    : l.b.read(place, node.span);
}

/** Evaluates what a target or an object is made of, but does not read the place itself. */
export function placeOf(l: Lowering, node: SyntaxNode): Place {
  return follow(l, node, false).place;
}

/** The same for what stands in front of `::`: there a name may be a type. */
export function qualifierPlace(l: Lowering, node: SyntaxNode): Place {
  return follow(l, node, true).place;
}

/** An object or a type that is simply there: nothing is read to get it. */
export function isItself({ root, path }: Place): boolean {
  return path.length === 0 && root.kind !== 'variable';
}

/** Whether a type is meant, not an object. */
export function isTypePlace({ root, path }: Place): boolean {
  return path.length === 0 && (root.kind === 'type' || (root.kind === 'value' && root.value.kind === 'type'));
}

/** Follows `a.b(c)[d].e` from its start; in a loop, which keeps long chains off the stack. */
function follow(l: Lowering, node: SyntaxNode, isQualifier: boolean): Reached {
  const { links, base } = collect(node);
  let { place, value } = start(l, base, links, isQualifier);
  for (let link = links.pop(); link !== undefined; link = links.pop()) {
    switch (link.type) {
      case 'field_access':
        place = memberPlace(place, field(link.child('field')?.text ?? ''));
        value = undefined;
        break;
      case 'array_access': {
        const index = link.child('index');
        const key = index === undefined ? unknownValue(link.span) : expression(l, index);
        place = memberPlace(place, { kind: 'index', key });
        value = undefined;
        break;
      }
      default: {
        const object = link.child('object');
        if (value === undefined && !isItself(place)) l.b.read(place, object?.span ?? link.span);
        value = methodCall(l, link, place);
        place = { root: { kind: 'value', value }, path: [] };
      }
    }
  }
  return { place, value };
}

/** The steps of a chain, outermost first, and what they start from. */
function collect(node: SyntaxNode): { links: SyntaxNode[]; base: SyntaxNode } {
  const links: SyntaxNode[] = [];
  for (let base = node; ;) {
    let next: SyntaxNode | undefined;
    if (base.type === 'parenthesized_expression') next = base.named[0];
    else if (base.type === 'array_access') next = base.child('array');
    else if (base.type === 'method_invocation' || base.type === 'field_access') {
      const object = base.child('object');
      const isStart = base.first('super') !== undefined || base.child('field')?.type === 'this';
      next = isStart ? undefined : object;
    }
    if (next === undefined) return { links, base };
    if (base.type !== 'parenthesized_expression') links.push(base);
    base = next;
  }
}

function start(l: Lowering, base: SyntaxNode, links: SyntaxNode[], isQualifier: boolean): Reached {
  const { span } = base;
  const at = (place: Place): Reached => ({ place, value: undefined });
  const having = (value: Value): Reached => ({ place: { root: { kind: 'value', value }, path: [] }, value });
  switch (base.type) {
    case 'identifier': {
      const declared = declaredPlace(l, base.text, span);
      if (declared !== undefined) return at(declared);
      const mayBeType = links.length > 0 || isQualifier;
      const type = mayBeType ? typeAt(l, base, links, isQualifier) : undefined;
      return at(type ?? memberPlace(inheritedFrom(l, span), field(base.text)));
    }
    case 'this':
      return at(l.thisPlace(span));
    case 'super':
      return at(l.superPlace(span));
    case 'method_invocation':
      return having(base.first('super') === undefined ? unqualifiedCall(l, base) : superCall(l, base));
    case 'field_access': {
      const name = base.child('field');
      if (name?.type === 'this') return at(outerThis(l, base.child('object')?.text ?? '', span));
      // A field of the superclass is a field of the object itself.
      return at(memberPlace(l.thisPlace(span), field(name?.text ?? '')));
    }
    case 'class_literal': {
      const reference = typeReference(l, base.named[0]);
      if (reference === undefined) return having(unknownValue(span));
      const own = ownType(l, reference.candidates);
      return own === undefined
        ? having(typeValue(reference, span))
        : at({ root: { kind: 'type', type: own.model }, path: [] });
    }
    case 'generic_type':
    case 'scoped_type_identifier':
    case 'type_identifier':
    case 'array_type': {
      const reference = typeReference(l, base);
      return having(reference === undefined ? unknownValue(span) : typeValue(reference, span));
    }
    default:
      return having(expression(l, base));
  }
}

/**
 * The type that a chain starts with, whose steps are then taken off it: `Map.Entry`, `java.util.List`. Names that
 * nothing declares are told apart by the way everybody writes packages, types and constants.
 */
function typeAt(l: Lowering, base: SyntaxNode, links: SyntaxNode[], isQualifier: boolean): Place | undefined {
  const { declared: known, isKnown } = meaningOf(l, base.text);
  let name = base.text;
  let end = base.end;
  let declared: DeclaredType | undefined = known;
  const next = (): string | undefined => {
    const link = links.at(-1);
    return link?.type === 'field_access' ? link.child('field')?.text : undefined;
  };
  const take = (part: string): void => {
    name += `.${part}`;
    end = links.pop()!.end;
  };
  if (!isKnown && isPackageLike(name)) {
    const parts = links
      .toReversed()
      .map((link) => (link.type === 'field_access' ? link.child('field')?.text : ''));
    const count = parts.findIndex((part) => part === undefined || !isPackageLike(part)) + 1;
    const typeName = parts[count - 1] ?? '';
    // Of a class literal or a method reference the last step is the type as well.
    if (typeName === '' || (links.length === count && !isQualifier && typeName === typeName.toUpperCase()))
      return undefined;
    for (const part of parts.slice(0, count)) take(part!);
  } else if (!isKnown && mayBeConstant(l, name)) return undefined;
  for (let part = next(); part !== undefined; part = next()) {
    if (
      declared === undefined
        ? !/^[A-Z]\w*[a-z]/.test(part)
        : declarerOf(declared, 'nested', part) === undefined
    )
      break;
    declared = declared === undefined ? undefined : declarerOf(declared, 'nested', part)!.nested.get(part);
    take(part);
  }
  if (declared !== undefined) return { root: { kind: 'type', type: declared.model }, path: [] };
  return typePlace(l, name, { start: base.start, end });
}
