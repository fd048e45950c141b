import type { FunctionModel, ModuleModel, TypeModel, Variable } from './module.js';
import type { Value } from './value.js';

/** Somewhere a value can be stored: a root, and a path of members below it. */
export interface Place {
  readonly root: Root;
  readonly path: readonly Segment[];
}

export type Root =
  /** A module variable, local, parameter, import or capture (by reference). */
  | { readonly kind: 'variable'; readonly variable: Variable }
  /** The receiver of `fn`. `fn` is the function that binds it: never an arrow function. */
  | { readonly kind: 'this'; readonly fn: FunctionModel }
  /** A name nothing in the file declares: `process`, `console`, `globalThis`. */
  | { readonly kind: 'global'; readonly name: string }
  /** The class itself: static members. */
  | { readonly kind: 'type'; readonly type: TypeModel }
  /** The module's export object (`exports`, `module.exports`). */
  | { readonly kind: 'exports'; readonly module: ModuleModel }
  /** A member of something that has no name: `load().x`, `(a ?? b).x`. */
  | { readonly kind: 'value'; readonly value: Value };

export type Segment =
  | {
      readonly kind: 'field';
      readonly name: string;
      /** Set where the syntax says that a method is meant, in languages where a field may have the same name. */
      readonly isMethod?: true;
    }
  | { readonly kind: 'index'; readonly key: Value };

export function variablePlace(variable: Variable, path: readonly Segment[] = []): Place {
  return { root: { kind: 'variable', variable }, path };
}

export function memberPlace(place: Place, segment: Segment): Place {
  return { root: place.root, path: [...place.path, segment] };
}
