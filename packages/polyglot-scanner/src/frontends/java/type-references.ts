import type { Span, TypeReference, TypeValue } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { dottedText } from './imports.js';
import type { Lowering } from './lowering.js';
import { declarerOf, type DeclaredType, type Scope } from './scope.js';

/** What a simple name means as a type. */
interface Meaning {
  /** The type of this file that it names. */
  readonly declared: DeclaredType | undefined;
  readonly candidates: readonly string[];
  /** The file declares or imports it: it can be nothing but a type, unless a variable has the name. */
  readonly isKnown: boolean;
}

/** The type that a type's syntax names; none for `void` and `var`. */
export function typeReference(l: Lowering, node: SyntaxNode | undefined): TypeReference | undefined {
  switch (node?.type) {
    case undefined:
    case 'void_type':
      return undefined;
    case 'type_identifier':
    case 'identifier':
      return node.text === 'var' ? undefined : namedType(l, node.text);
    case 'integral_type':
    case 'floating_point_type':
    case 'boolean_type':
      return { name: node.text, arguments: [], candidates: [], module: l.module };
    case 'array_type':
      return arrayOf(l, typeReference(l, node.child('element')), node.child('dimensions'));
    case 'generic_type': {
      const raw = typeReference(l, node.first('type_identifier', 'scoped_type_identifier'));
      const list = node.first('type_arguments')?.named ?? [];
      const args = list.flatMap((one) => typeReference(l, one) ?? []);
      return raw === undefined ? undefined : { ...raw, arguments: args };
    }
    case 'wildcard':
      return node.named.map((one) => typeReference(l, one)).find((one) => one !== undefined);
    case 'annotated_type':
      return typeReference(
        l,
        node.named.find((one) => !one.type.endsWith('annotation')),
      );
    case 'scoped_type_identifier':
    case 'scoped_identifier':
    case 'field_access':
      return namedType(l, scopedName(node));
    default:
      return undefined;
  }
}

/** The type of a declared name, with the brackets that may stand behind it. */
export function declaredType(
  l: Lowering,
  type: SyntaxNode | undefined,
  dimensions: SyntaxNode | undefined,
): { type: TypeReference | undefined; declaredType: string | undefined } {
  if (type === undefined || type.text === 'var') return { type: undefined, declaredType: undefined };
  return {
    type: arrayOf(l, typeReference(l, type), dimensions),
    declaredType: (type.text + (dimensions?.text ?? '')).replace(/\s+/g, ''),
  };
}

/** As many arrays around the type as there are pairs of brackets. */
function arrayOf(
  l: Lowering,
  element: TypeReference | undefined,
  dimensions: SyntaxNode | undefined,
): TypeReference | undefined {
  const depth = dimensions?.children.filter((one) => one.type === '[').length ?? 0;
  let type = element;
  for (let level = 0; level < depth; level++) {
    type = { name: '[]', arguments: type === undefined ? [] : [type], candidates: [], module: l.module };
  }
  return type;
}

/** A simple or dotted name. */
export function namedType(l: Lowering, name: string): TypeReference {
  return reference(l, name, candidatesOf(l, name));
}

function candidatesOf(l: Lowering, name: string): readonly string[] {
  const [first, ...rest] = name.split('.') as [string, ...string[]];
  const meaning = meaningOf(l, first);
  if (rest.length === 0) return meaning.candidates;
  const nested = rest.reduce<DeclaredType | undefined>(
    (type, part) => (type === undefined ? undefined : declarerOf(type, 'nested', part)?.nested.get(part)),
    meaning.declared,
  );
  if (nested !== undefined) return candidatesOfDeclared(nested);
  if (!meaning.isKnown && isPackageLike(first)) return [name];
  return meaning.candidates.map((candidate) => [candidate, ...rest].join('.'));
}

/** Java has no rule that tells packages from types; everybody writes packages small. */
export function isPackageLike(name: string): boolean {
  return /^[a-z_]/.test(name);
}

export function referenceTo(l: Lowering, type: DeclaredType): TypeReference {
  return reference(l, type.model.name, candidatesOfDeclared(type));
}

export function typeValue(reference: TypeReference, span: Span): TypeValue {
  return { kind: 'type', reference, span };
}

function reference(l: Lowering, name: string, candidates: readonly string[]): TypeReference {
  for (const candidate of candidates) l.specifier(candidate);
  return { name, arguments: [], candidates, module: l.module };
}

function candidatesOfDeclared({ model }: DeclaredType): string[] {
  return model.qualifiedName === undefined ? [] : [model.qualifiedName];
}

export function meaningOf(l: Lowering, name: string): Meaning {
  for (let scope: Scope | undefined = l.scope; scope !== undefined; scope = scope.parent) {
    if (scope.typeParameters.has(name)) return { declared: undefined, candidates: [], isKnown: true };
    const declared =
      scope.types.get(name) ?? (scope.type === undefined ? undefined : memberType(scope.type, name));
    if (declared !== undefined)
      return { declared, candidates: candidatesOfDeclared(declared), isKnown: true };
  }
  const { imports } = l;
  const imported = imports.types.get(name);
  if (imported !== undefined) return { declared: undefined, candidates: [imported], isKnown: true };
  const ofPackage = imports.packageName === '' ? name : `${imports.packageName}.${name}`;
  const candidates = [...imports.wildcards, 'java.lang'].map((scope) => `${scope}.${name}`);
  const holder = imports.members.get(name);
  if (holder !== undefined) candidates.unshift(`${holder}.${name}`);
  return { declared: undefined, candidates: [ofPackage, ...new Set(candidates)], isKnown: false };
}

function memberType(type: DeclaredType, name: string): DeclaredType | undefined {
  return type.model.name === name ? type : declarerOf(type, 'nested', name)?.nested.get(name);
}

/** `Map.Entry` of a type that may have type arguments and annotations between its parts. */
function scopedName(node: SyntaxNode): string {
  if (node.children.length === 0) return node.text;
  if (node.type === 'scoped_identifier' || node.type === 'field_access') return dottedText(node.text);
  return node.named
    .filter((one) => !one.type.endsWith('annotation'))
    .map((one) =>
      one.type === 'generic_type'
        ? scopedName(one.first('type_identifier', 'scoped_type_identifier') ?? one)
        : scopedName(one),
    )
    .join('.');
}
