import type { FunctionModel, TypeModel, Variable } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';

/** A type of the file, with what of its syntax is asked for before its members are lowered. */
export interface DeclaredType {
  readonly model: TypeModel;
  /** The declaration; the class body of an anonymous class or of an enum constant. */
  readonly node: SyntaxNode;
  /** Fields, methods, constructors, initialisers and nested types, in source order. */
  readonly members: readonly SyntaxNode[];
  /** Where it is declared: names that it does not declare itself are looked for from there. */
  readonly scope: Scope;
  /** An object of it holds an object of the type around it. */
  readonly isInner: boolean;
  /** Whether the field is static, by its name. */
  readonly fieldNames: ReadonlyMap<string, boolean>;
  /** Whether there is a static method of the name, or an instance method. */
  readonly methodNames: ReadonlyMap<string, boolean>;
  readonly nested: ReadonlyMap<string, DeclaredType>;
  /** Supertypes that are declared in the file. */
  readonly bases: DeclaredType[];
  /** Its superclass is declared elsewhere: it may inherit any name. */
  hasForeignBase: boolean;
}

/** What is declared around a piece of code, innermost first: blocks with variables, and types with members. */
export class Scope {
  readonly variables = new Map<string, Variable>();
  /** Local classes. */
  readonly types = new Map<string, DeclaredType>();
  readonly typeParameters = new Set<string>();

  constructor(
    readonly parent: Scope | undefined,
    /** Set where the members of a type become visible. */
    readonly type?: DeclaredType,
    /** What binds `this` to an object of the type; absent in static code. */
    readonly self?: FunctionModel,
  ) {}
}

/** The type that declares a field of the name: itself, or a supertype in the file. */
export function declarerOf(
  type: DeclaredType,
  what: 'fieldNames' | 'methodNames' | 'nested',
  name: string,
  seen = new Set<DeclaredType>(),
): DeclaredType | undefined {
  if (type[what].has(name)) return type;
  if (seen.has(type)) return undefined;
  seen.add(type);
  for (const base of type.bases) {
    const found = declarerOf(base, what, name, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether it or a supertype in the file has a superclass declared elsewhere. */
export function mayInherit(type: DeclaredType, seen = new Set<DeclaredType>()): boolean {
  if (type.hasForeignBase) return true;
  if (seen.has(type)) return false;
  seen.add(type);
  return type.bases.some((base) => mayInherit(base, seen));
}
