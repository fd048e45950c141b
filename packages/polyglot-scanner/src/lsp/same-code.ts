import type { ModuleModel } from 'hazard-core';
import type { Shift } from './shift.js';

/**
 * Whether two models of a file tell the same of it but for the positions, and those differ by the shift alone. Both must
 * be linked; other files count as the same only if their models are the same objects.
 */
export function isSameCode(before: ModuleModel, after: ModuleModel, shift: Shift): boolean {
  const partners = new Map<object, object>();
  const open: unknown[] = [];
  const pair = (one: object, other: object): boolean => {
    const known = partners.get(one);
    if (known !== undefined) return known === other;
    partners.set(one, other);
    const prototype: unknown = Object.getPrototypeOf(one);
    if (prototype !== Object.getPrototypeOf(other)) return false;
    if (prototype === Object.prototype) return pairProperties(one, other, open, shift);
    if (Array.isArray(one)) return pairElements(one, other as unknown[], open);
    if (one instanceof Map)
      return pairElements([...one].flat(), [...(other as Map<unknown, unknown>)].flat(), open);
    if (one instanceof Set) return pairElements([...one], [...(other as Set<unknown>)], open);
    return false;
  };
  // What a text holds beyond its code tells nothing more.
  open.push({ ...before, text: undefined }, { ...after, text: undefined });
  partners.set(before, after);
  while (open.length > 0) {
    const other = open.pop();
    const one = open.pop();
    if (Object.is(one, other)) continue;
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
    if (!pair(one, other)) return false;
  }
  return true;
}

function pairElements(one: readonly unknown[], other: readonly unknown[], open: unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (const [index, element] of one.entries()) open.push(element, other[index]);
  return true;
}

function pairProperties(one: object, other: object, open: unknown[], shift: Shift): boolean {
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  if (isSpan(one) && isSpan(other) && names.length === 2)
    return shift.fits(one.start, other.start) && shift.fits(one.end, other.end);
  for (const name of names) {
    if (!Object.hasOwn(other, name)) return false;
    open.push(one[name as never], other[name as never]);
  }
  return true;
}

function isSpan(value: object): value is { start: number; end: number } {
  return (
    'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'
  );
}
