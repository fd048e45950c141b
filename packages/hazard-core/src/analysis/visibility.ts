import type { FunctionModel, TypeModel } from '../model/module.js';
import type { Resolver } from './resolver.js';

/** Library types whose methods tell nothing of who else calls an object. */
const disposable = new Set(['System#IDisposable()', 'System#IAsyncDisposable()']);

/**
 * Whether code outside of the project can call the method: it is open to all, and so is its class, or a type that
 * outsiders know has it called on objects of the class.
 */
export function isOpen(fn: FunctionModel, resolver: Resolver): boolean {
  if (fn.isHidden === true || fn.modifiers?.includes('private') === true) return false;
  const { owner } = fn;
  if (owner === undefined || !isHiddenType(owner, resolver)) return true;
  return (
    resolver.classes.externalBases(owner).some((base) => !disposable.has(base)) ||
    resolver.classes
      .lineage(owner)
      .some((base) => !isHiddenType(base, resolver) && (base.methods.has(fn.name) || isAccessorOf(base, fn)))
  );
}

function isAccessorOf(type: TypeModel, fn: FunctionModel): boolean {
  return type.methods.has(`get ${fn.name}`) || type.methods.has(`set ${fn.name}`);
}

function isHiddenType(type: TypeModel, resolver: Resolver): boolean {
  const parts = resolver.types.partsOf(type);
  return (parts.length === 0 ? [type] : parts).every((part) => part.isHidden === true);
}
