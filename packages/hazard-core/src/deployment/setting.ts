import type { Location } from '../model/span.js';

/**
 * What a deployment description says of one thing. A default of the platform is not filled in: whoever judges knows
 * which one holds.
 */
export type Setting<T> =
  /** `at` is the value, or what leads to it in the same description: `!Ref MemorySize`. */
  | { readonly state: 'set'; readonly value: T; readonly at: Location }
  /** There is a value, and nobody can tell which: it comes from an import, or from a parameter without a default. */
  | {
      readonly state: 'unknown';
      readonly why: string;
      readonly at: Location;
      /** There is a value where this condition of the description holds, or where it does not, and nowhere else. */
      readonly onlyIf?: { readonly condition: string; readonly holds: boolean };
    }
  | { readonly state: 'absent' };

export const absent = { state: 'absent' } as const;

/** The value, where it is known. */
export function valueOf<T>(setting: Setting<T>): T | undefined {
  return setting.state === 'set' ? setting.value : undefined;
}

/** The value, the default where nothing is said, and nothing where it is not known. */
export function valueOr<T>(setting: Setting<T>, fallback: T): T | undefined {
  return setting.state === 'absent' ? fallback : valueOf(setting);
}

/** Whether two settings are there in the same deployment; false where nobody can tell. */
export function areTogether(one: Setting<unknown>, other: Setting<unknown>): boolean {
  if (one.state === 'set' && other.state === 'set') return true;
  const [first, second] = [one, other].map((setting) =>
    setting.state === 'unknown' ? setting.onlyIf : undefined,
  );
  // One that is always there meets the other where that is.
  if (one.state === 'set') return second !== undefined;
  if (other.state === 'set') return first !== undefined;
  return first !== undefined && first.condition === second?.condition && first.holds === second.holds;
}

export function isSaid<T>(setting: Setting<T>): setting is Exclude<Setting<T>, { state: 'absent' }> {
  return setting.state !== 'absent';
}
