import type { Place } from './place.js';
import type { Span } from './span.js';
import type { TypeReference, Value } from './value.js';

/** One step of a function body. Steps stand in the language's own evaluation order. */
export type Event =
  | ReadEvent
  | WriteEvent
  | CallEvent
  | SuspendEvent
  | BranchEvent
  | DiscardEvent
  | ReturnEvent
  | ThrowEvent
  | LockEvent;

/** A value is read from a place. The receiver of a method call is read; the method's own name is not. */
export interface ReadEvent {
  readonly kind: 'read';
  readonly place: Place;
  readonly span: Span;
}

export type WriteForm =
  /** The declaration's own initialiser, or a field initialiser. */
  | 'initialise'
  | 'assign'
  /** `+=`, `??=` and the like: the old value was read before, the value refers to that read. */
  | 'compound'
  /** `++` and `--`. */
  | 'update'
  | 'delete';

export interface WriteEvent {
  readonly kind: 'write';
  readonly place: Place;
  /** What is stored. For `delete` an unknown value with no parts. */
  readonly value: Value;
  readonly form: WriteForm;
  /** `+=`, `??=`, `++`, `--`; absent otherwise. */
  readonly operator?: string;
  /** The whole assignment expression. */
  readonly span: Span;
}

export interface Argument {
  readonly value: Value;
  readonly spread: boolean;
  /** The parameter it is for, where the call names it: `open(file, mode='w')`. */
  readonly name?: string;
}

export interface CallEvent {
  readonly kind: 'call';
  /** The function called: usually a read (without event) of a name or member. */
  readonly callee: Value;
  /** What the method is called on: for `a.b.c()` the place `a.b`. */
  readonly receiver: Place | undefined;
  readonly isNew: boolean;
  /** `AddSingleton<IClock, Clock>()`, in languages that write them at the call. */
  readonly typeArguments?: readonly TypeReference[];
  readonly args: readonly Argument[];
  /** The whole call expression. */
  readonly span: Span;
  /** The callee's expression without the arguments. */
  readonly calleeSpan: Span;
}

/** The invocation gives the thread back here: another invocation may run before the next step. */
export interface SuspendEvent {
  readonly kind: 'suspend';
  readonly via: 'await' | 'for-await' | 'yield' | 'using';
  /** What is awaited or yielded. */
  readonly value: Value;
  readonly span: Span;
}

/** A decision; the last event of its block, whose edges carry `when`. */
export interface BranchEvent {
  readonly kind: 'branch';
  readonly condition: Value;
  /** What asks: a test for null or absence (`??`, `??=`, `?.`) is a `nullish` one. */
  readonly test: 'truthy' | 'nullish' | 'case' | 'more';
  readonly span: Span;
}

/** The value of an expression statement, used by nothing. */
export interface DiscardEvent {
  readonly kind: 'discard';
  readonly value: Value;
  /** Dropped on purpose: `void f()`. */
  readonly explicit: boolean;
  readonly span: Span;
}

export interface ReturnEvent {
  readonly kind: 'return';
  /** An unknown value with no parts for a bare `return`. */
  readonly value: Value;
  readonly span: Span;
}

export interface ThrowEvent {
  readonly kind: 'throw';
  readonly value: Value;
  readonly span: Span;
}

/** A lock of the language itself (`synchronized`, `lock`); locks of libraries are calls and told by the knowledge tables. */
export interface LockEvent {
  readonly kind: 'acquire' | 'release';
  readonly lock: Place;
  readonly span: Span;
}
