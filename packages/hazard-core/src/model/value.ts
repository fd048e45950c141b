import type { CallEvent, ReadEvent } from './event.js';
import type { FunctionModel, ModuleModel, TypeModel } from './module.js';
import type { Place } from './place.js';
import type { Span } from './span.js';

/**
 * What an expression evaluates to, as far as syntax tells. Values form a graph: a value that cannot be understood
 * keeps the values it was made from (`derived`), so provenance is never dropped silently.
 */
export type Value =
  | ConstantValue
  | RegexValue
  | TextValue
  | ReadValue
  | CallValue
  | FunctionValue
  | ClassValue
  | ObjectValue
  | ArrayValue
  | AwaitValue
  | ChoiceValue
  | ModuleValue
  | TypeValue
  | DerivedValue;

/** A literal. */
export interface ConstantValue {
  readonly kind: 'constant';
  readonly value: string | number | boolean | bigint | null | undefined;
  readonly span: Span;
}

/** A regular expression literal: a fresh object each time it is evaluated. */
export interface RegexValue {
  readonly kind: 'regex';
  readonly pattern: string;
  readonly flags: string;
  readonly span: Span;
}

/** A text built from parts: concatenation, template, format string, f-string. */
export interface TextValue {
  readonly kind: 'text';
  readonly parts: readonly Value[];
  readonly span: Span;
}

/** What was read from a place. */
export interface ReadValue {
  readonly kind: 'read';
  readonly place: Place;
  /** The event of the read; absent for the callee of a call and for names that only pass through. */
  readonly event: ReadEvent | undefined;
  readonly span: Span;
}

/** The result of a call or of an instantiation (`event.isNew`); not yet awaited. */
export interface CallValue {
  readonly kind: 'call';
  readonly event: CallEvent;
  readonly span: Span;
}

/** A function of the analysed code: an expression, a declaration or a method. */
export interface FunctionValue {
  readonly kind: 'function';
  readonly fn: FunctionModel;
  readonly span: Span;
}

/** A class of the analysed code. */
export interface ClassValue {
  readonly kind: 'class';
  readonly type: TypeModel;
  readonly span: Span;
}

/** A fresh object with known members: an object literal. */
export interface ObjectValue {
  readonly kind: 'object';
  readonly properties: ReadonlyMap<string, Value>;
  /** Spread sources and values under computed keys. */
  readonly rest: readonly Value[];
  readonly span: Span;
}

/** A fresh array, list or tuple with known elements. */
export interface ArrayValue {
  readonly kind: 'array';
  readonly elements: readonly Value[];
  readonly span: Span;
}

/** What a promise, task or future settles to. */
export interface AwaitValue {
  readonly kind: 'await';
  readonly value: Value;
  readonly span: Span;
}

/** One of several values: `a ? b : c`, `a || b`, `a ?? b`, a switch expression. */
export interface ChoiceValue {
  readonly kind: 'choice';
  readonly options: readonly Value[];
  /** What decides, where that is not one of the options. */
  readonly condition?: Value;
  readonly span: Span;
}

/** A whole module, as `require('pg')`, `import * as pg` and `await import('pg')` give it. */
export interface ModuleValue {
  readonly kind: 'module';
  readonly specifier: string;
  /** The module that asks for it: its links tell which file is meant. */
  readonly importer: ModuleModel;
  readonly span: Span;
}

/** A type that is used as a value: the receiver of a static call, the callee of a `new`, a superclass, an annotation. */
export interface TypeValue {
  readonly kind: 'type';
  readonly reference: TypeReference;
  readonly span: Span;
}

/** A type by its name, in languages whose names are found by package and namespace. */
export interface TypeReference {
  /** As it is written, without type arguments and nullability: `Connection`, `java.sql.Connection`; `[]` for an array. */
  readonly name: string;
  /** Type arguments; the element type of an array. */
  readonly arguments: readonly TypeReference[];
  /** How many type arguments are written, where that is part of the type's name; absent where any type of the name is meant. */
  readonly arity?: number;
  /**
   * The full names that the name may stand for, the likeliest first: those of its own file and package, of its imports,
   * of each package that is imported as a whole. A type of the project wins over those of libraries. `*.Name` says that
   * it may be brought in from anywhere. Empty for primitive types and type parameters.
   */
  readonly candidates: readonly string[];
  /** The module that uses the name: its links tell which candidate is a file of the project. */
  readonly module: ModuleModel;
}

/** Anything else that is made from other values; with no parts it is simply unknown. */
export interface DerivedValue {
  readonly kind: 'derived';
  readonly from: readonly Value[];
  /** The source operator (`+`, `!`, `===`, `typeof`, …), or one of the words `element`, `spread`, `exception`, `unknown`. */
  readonly operator: string;
  readonly span: Span;
}

export function unknownValue(span: Span, from: readonly Value[] = []): DerivedValue {
  return { kind: 'derived', from, operator: 'unknown', span };
}

/** The string of a constant text, or `undefined`. */
export function constantText(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (value.kind === 'constant') return typeof value.value === 'string' ? value.value : undefined;
  if (value.kind === 'text') {
    let text = '';
    for (const part of value.parts) {
      const piece = part.kind === 'constant' ? String(part.value) : constantText(part);
      if (piece === undefined) return undefined;
      text += piece;
    }
    return text;
  }
  return undefined;
}
