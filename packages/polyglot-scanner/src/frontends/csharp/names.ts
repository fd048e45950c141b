import {
  variablePlace,
  type FieldModel,
  type Place,
  type Span,
  type TypeReference,
  type TypeValue,
  type Value,
} from 'hazard-core';
import { withArity, type DeclaredType, type Member } from './declared-types.js';
import type { Lowering } from './lowering.js';
import { field } from './syntax.js';
import {
  aliasOf,
  declaredType,
  isNamespaceRoot,
  isTypeParameter,
  reference,
  staticUsings,
  typeByName,
} from './type-references.js';

/** What a simple name stands for. */
export type Meaning =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'type'; readonly value: TypeValue; readonly declared: DeclaredType | undefined }
  /** The first part of a full name. */
  | { readonly kind: 'namespace' };

/** How a name is used: alone, in front of a dot, or as what is called. */
export type Use = 'value' | 'receiver' | 'call';

export function meaningOf(l: Lowering, name: string, use: Use, span: Span): Meaning {
  const variable = l.scope.find(name);
  if (variable !== undefined) return { kind: 'place', place: variablePlace(variable) };
  if (name === 'field' && l.storedField !== undefined)
    return { kind: 'place', place: l.memberPlace(l.storedField) };
  const member = memberPlaceOf(l, name, span);
  if (member !== undefined) return { kind: 'place', place: member };
  if (use === 'receiver') {
    if (isTypeParameter(l, name)) return typeMeaning(l, name, span);
    const declared = declaredType(l, [name], 0);
    if (declared !== undefined || aliasOf(l, name) !== undefined) return typeMeaning(l, name, span);
    if (isNamespaceRoot(l, name)) return { kind: 'namespace' };
    if (isTypeCased(name)) return typeMeaning(l, name, span);
  }
  if (use === 'call' && !mayInherit(l)) {
    const statics = staticUsings(l);
    if (statics.length > 0) {
      const [first] = statics;
      const place = memberOfType(
        { kind: 'type', reference: reference(l, first!, [], statics), span },
        undefined,
        name,
      );
      return { kind: 'place', place };
    }
  }
  return { kind: 'place', place: inheritedPlace(l, name) };
}

/** The place of a member of a type: the file's own types are roots of their own. */
function memberOfType(value: Value, declared: DeclaredType | undefined, name: string): Place {
  const place = typePlace(value, declared);
  return { root: place.root, path: [field(name)] };
}

export function typePlace(value: Value, declared: DeclaredType | undefined): Place {
  return declared?.model === undefined
    ? { root: { kind: 'value', value }, path: [] }
    : { root: { kind: 'type', type: declared.model }, path: [] };
}

/** The declared type of what stands at a place, where the file says it: for `x = new();`. */
export function placeType(l: Lowering, { root, path }: Place): TypeReference | undefined {
  if (root.kind === 'variable') return path.length === 0 ? root.variable.type : undefined;
  return fieldOf(l, { root, path })?.type;
}

/** Whether a value is a `string` by its declaration. */
export function isStringPlace(l: Lowering, place: Place): boolean {
  const { root, path } = place;
  const written =
    root.kind === 'variable'
      ? path.length === 0
        ? root.variable.declaredType
        : undefined
      : fieldOf(l, place)?.declaredType;
  return written === 'string' || written === 'string?' || written === 'String';
}

function fieldOf(l: Lowering, { root, path }: Place): FieldModel | undefined {
  const [segment] = path;
  if (segment?.kind !== 'field' || path.length !== 1) return undefined;
  const type = root.kind === 'type' ? root.type : root.kind === 'this' ? l.type?.model : undefined;
  return type?.fields.find((one) => one.name === segment.name);
}

/** A member of the types around the code or of their base types in the file. */
function memberPlaceOf(l: Lowering, name: string, span: Span): Place | undefined {
  for (let type = l.type; type !== undefined; type = type.outer) {
    const isOwn = type === l.type;
    if (isOwn && type.captured.has(name) && l.thisRoot !== undefined)
      return { root: l.thisRoot, path: [field(name)] };
    const member = findMember(l, type, name);
    if (member === undefined) continue;
    const { model } = member.owner;
    if (member.isStatic && model !== undefined)
      return { root: { kind: 'type', type: model }, path: [field(name)] };
    if (!isOwn) continue;
    return { root: l.thisPlace(span).root, path: [field(name)] };
  }
  return undefined;
}

function findMember(l: Lowering, type: DeclaredType, name: string): Member | undefined {
  const seen = new Set<DeclaredType>();
  const queue = [type];
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    if (seen.has(one)) continue;
    seen.add(one);
    const member = one.members.get(name);
    if (member !== undefined) return member;
    queue.push(...basesInFile(l, one));
  }
  return undefined;
}

export function basesInFile(l: Lowering, type: DeclaredType): DeclaredType[] {
  return (type.model?.bases ?? []).flatMap((base) => {
    if (base.kind !== 'type') return [];
    const [name] = base.reference.candidates;
    const first = name === undefined ? undefined : l.declarations.byName.get(name);
    return withArity(first, base.reference.arity) ?? [];
  });
}

/** Whether the type around the code may have members that are written in another file. */
function mayInherit(l: Lowering): boolean {
  const { type } = l;
  if (type === undefined) return false;
  if (type.isPartial) return true;
  const known = new Set(basesInFile(l, type));
  return (type.model?.bases.length ?? 0) > known.size || [...known].some((base) => base.isPartial);
}

/** A name that nothing in the file declares: a member from elsewhere. */
function inheritedPlace(l: Lowering, name: string): Place {
  if (l.thisRoot !== undefined) return { root: l.thisRoot, path: [field(name)] };
  const model = l.type?.model;
  if (model !== undefined) return { root: { kind: 'type', type: model }, path: [field(name)] };
  return { root: { kind: 'global', name }, path: [] };
}

function typeMeaning(l: Lowering, name: string, span: Span): Meaning {
  const declared = declaredType(l, [name], 0);
  return { kind: 'type', value: { kind: 'type', reference: typeByName(l, [name]), span }, declared };
}

/** In front of a dot, a name that nothing declares is a type's; inherited fields are written small. */
function isTypeCased(name: string): boolean {
  return name[0] !== name[0]?.toLowerCase() && name[0] !== '_';
}
