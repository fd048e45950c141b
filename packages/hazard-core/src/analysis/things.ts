import type { CallEvent } from '../model/event.js';
import type { FunctionModel, ModuleModel, TypeModel } from '../model/module.js';
import type { ConstantValue, Value } from '../model/value.js';
import type { Literal } from './code-index.js';

/** What a value can be, as far as the linked code tells. */
export type Thing =
  | { readonly kind: 'function'; readonly fn: FunctionModel }
  | { readonly kind: 'class'; readonly type: TypeModel }
  /** An object of a class of the project; `site` is the `new` that makes it, absent for `this`. */
  | { readonly kind: 'instance'; readonly type: TypeModel; readonly site: CallEvent | undefined }
  | { readonly kind: 'literal'; readonly literal: Literal }
  /**
   * Something outside the linked code, named by how it was got: `pg#Client` is an export, `pg#Client()` an instance or
   * a result, `pg#Client().query` a member. Globals stand under `global#`. `site` is the last call in the name.
   */
  | { readonly kind: 'external'; readonly symbol: string; readonly site: CallEvent | undefined }
  | { readonly kind: 'module'; readonly module: ModuleModel }
  | { readonly kind: 'constant'; readonly value: ConstantValue['value'] }
  | { readonly kind: 'opaque'; readonly value: Value };

const maxThings = 12;

/** Nothing that would tell what the object is. */
export function saysNothing(thing: Thing): boolean {
  return (
    thing.kind === 'opaque' ||
    (thing.kind === 'constant' && (thing.value === null || thing.value === undefined))
  );
}

/** The external names among the things. */
export function externalSymbols(things: readonly Thing[]): string[] {
  const symbols: string[] = [];
  for (const thing of things) if (thing.kind === 'external') symbols.push(thing.symbol);
  return symbols;
}

export function dedupe(things: readonly Thing[]): Thing[] {
  if (things.length < 2) return things as Thing[];
  const result: Thing[] = [];
  for (const thing of things) {
    if (!result.some((other) => sameThing(other, thing))) result.push(thing);
    if (result.length >= maxThings) break;
  }
  return result;
}

function sameThing(a: Thing, b: Thing): boolean {
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case 'function':
      return a.fn === (b as typeof a).fn;
    case 'class':
      return a.type === (b as typeof a).type;
    case 'instance':
      return a.type === (b as typeof a).type && a.site === (b as typeof a).site;
    case 'literal':
      return a.literal === (b as typeof a).literal;
    case 'external':
      return a.symbol === (b as typeof a).symbol && a.site === (b as typeof a).site;
    case 'module':
      return a.module === (b as typeof a).module;
    case 'constant':
      return a.value === (b as typeof a).value;
    case 'opaque':
      return a.value === (b as typeof a).value;
  }
}
