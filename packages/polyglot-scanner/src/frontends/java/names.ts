import { memberPlace, variablePlace, type Place, type Root, type Segment, type Span } from 'hazard-core';
import { ownType } from './declarations.js';
import type { Lowering } from './lowering.js';
import { declarerOf, mayInherit, type DeclaredType, type Scope } from './scope.js';
import { namedType, typeValue } from './type-references.js';

export function field(name: string): Segment {
  return { kind: 'field', name };
}

/** A method's name is no field's: `size` and `size()` may both be there. */
export function method(name: string): Segment {
  return { kind: 'field', name, isMethod: true };
}

/** What a name stands for as a variable, a field of a type around, or a member imported by name. */
export function declaredPlace(l: Lowering, name: string, at: Span): Place | undefined {
  for (const { scope, type, self } of scopesAround(l)) {
    const variable = scope.variables.get(name);
    if (variable !== undefined) return variablePlace(variable);
    if (type === undefined) continue;
    const declarer = declarerOf(type, 'fieldNames', name);
    if (declarer === undefined) continue;
    const isStatic = declarer.fieldNames.get(name) === true;
    return memberPlace({ root: memberRoot(declarer, isStatic ? undefined : self), path: [] }, field(name));
  }
  const holder = l.imports.members.get(name);
  return holder === undefined ? undefined : memberPlace(typePlace(l, holder, at), field(name));
}

/** What an unqualified method is called on. */
export function methodReceiver(l: Lowering, name: string, at: Span): Place {
  for (const { type, self } of scopesAround(l)) {
    const declarer = type === undefined ? undefined : declarerOf(type, 'methodNames', name);
    if (declarer === undefined) continue;
    const isStatic = declarer.methodNames.get(name) === true;
    return { root: memberRoot(declarer, isStatic ? undefined : self), path: [] };
  }
  const holder = l.imports.members.get(name);
  return holder === undefined ? inheritedFrom(l, at) : typePlace(l, holder, at);
}

/**
 * Where a member comes from that no type around declares: from a class that extends one of another file, else from a
 * type whose members are all imported, else the innermost type gets it from an interface.
 */
export function inheritedFrom(l: Lowering, at: Span): Place {
  let innermost: Root | undefined;
  for (const { type, self } of scopesAround(l)) {
    if (type === undefined) continue;
    const root = memberRoot(type, self);
    innermost ??= root;
    if (mayInherit(type)) return { root, path: [] };
  }
  const [holder] = l.imports.memberWildcards;
  if (holder !== undefined) return typePlace(l, holder, at);
  return innermost === undefined ? l.thisPlace(at) : { root: innermost, path: [] };
}

/** Whether a name that nothing declares may be an inherited constant. */
export function mayBeConstant(l: Lowering, name: string): boolean {
  if (/[a-z]/.test(name) || wellKnownTypes.has(name)) return false;
  if (l.imports.memberWildcards.length > 0) return true;
  for (const { type } of scopesAround(l)) if (type !== undefined && mayInherit(type)) return true;
  return false;
}

/** Types of the platform that are written like constants. */
const wellKnownTypes = new Set(['UUID', 'URI', 'URL', 'CRC32', 'JAXB']);

/** The type itself, by its full or simple name: its static members are below. */
export function typePlace(l: Lowering, name: string, at: Span): Place {
  const reference = l.typesByName.has(name)
    ? { name, arguments: [], candidates: [name], module: l.module }
    : namedType(l, name);
  const own = ownType(l, reference.candidates);
  if (own !== undefined) return { root: { kind: 'type', type: own.model }, path: [] };
  return { root: { kind: 'value', value: typeValue(reference, at) }, path: [] };
}

/** `Outer.this`. */
export function outerThis(l: Lowering, name: string, at: Span): Place {
  for (const { type, self } of scopesAround(l))
    if (type?.model.name === name) return { root: memberRoot(type, self), path: [] };
  return l.thisPlace(at);
}

function memberRoot({ model }: DeclaredType, self: Root | undefined): Root {
  return self ?? { kind: 'type', type: model };
}

interface Around {
  readonly scope: Scope;
  readonly type: DeclaredType | undefined;
  /** The object of the type that members without a qualifier belong to; absent in static code. */
  readonly self: Root | undefined;
}

/** The scopes from the inside out. */
function* scopesAround(l: Lowering): Generator<Around> {
  let inner: DeclaredType | undefined;
  for (let scope: Scope | undefined = l.scope; scope !== undefined; scope = scope.parent) {
    const { type, self } = scope;
    let root: Root | undefined;
    if (self !== undefined) root = { kind: 'this', fn: self };
    // A member class that is not static holds an object of the class around it.
    else if (type !== undefined && inner?.isInner === true && inner.scope === scope)
      root = { kind: 'this', fn: type.model.constructorFn };
    yield { scope, type, self: root };
    if (type !== undefined) inner = type;
  }
}
