import type { FunctionModel, ModuleModel, TypeModel, Variable } from '../model/module.js';
import type { Span } from '../model/span.js';
import type { Value } from '../model/value.js';
import type { Literal } from './code-index.js';
import type { Sharing } from './sharing.js';

/** What holds a stored value, after aliases are followed. */
export type Base =
  | { readonly kind: 'variable'; readonly variable: Variable }
  /** A field of an object of the class; all objects of one class count as one. */
  | { readonly kind: 'instance'; readonly type: TypeModel }
  | { readonly kind: 'static'; readonly type: TypeModel }
  | { readonly kind: 'literal'; readonly literal: Literal; readonly owner: FunctionModel }
  /** The export object of a CommonJS module. */
  | { readonly kind: 'exports'; readonly module: ModuleModel }
  /** What a file of the project exports that is not in sight; `name` is the exported name. */
  | {
      readonly kind: 'unlinked';
      readonly importer: ModuleModel;
      readonly specifier: string;
      readonly name: string;
      readonly span: Span;
    }
  | { readonly kind: 'external'; readonly symbol: string };

/** A place after aliases are followed: what an access really touches. */
export interface Storage {
  readonly base: Base;
  /** Member names below the base; `[]` stands for any element or computed key. */
  readonly path: readonly string[];
  /** The key of the first computed member, if there is one. */
  readonly key: Value | undefined;
  readonly sharing: Sharing;
}
