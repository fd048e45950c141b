import type { Confidence } from './finding.js';

/** What the user can tell the engine. The ESLint plugin reads it from `settings.lmi`. */
export interface EngineOptions {
  /** Names of exports that are handlers, besides what the runtime's conventions say. */
  readonly handlerNames: readonly string[];
  /**
   * Classes whose public methods are all handlers: patterns (`*` for any text) of their names, base types or
   * annotations; of single methods where the annotation is theirs. For languages whose handlers are methods of classes.
   */
  readonly assumeEntries: readonly string[];
  /** Further calls that open ONE stateful connection, as `package#export` (`my-db#connect`). */
  readonly additionalConnections: readonly string[];
  /** Further calls that create, change or remove a file, as `package#export` or `package#export:argument` (0-based). */
  readonly additionalPathSinks: readonly string[];
  /** Concurrent invocations in one execution environment. */
  readonly maxConcurrency: number;
  readonly minConfidence: Confidence;
  /** What counts as code that runs at request time. */
  readonly requestTime: 'auto' | 'handlers' | 'exports';
}

/** What can be told of single files: who calls the code in them, and how often at once. */
export type FileOptions = Pick<EngineOptions, 'handlerNames' | 'assumeEntries' | 'maxConcurrency'>;

export const defaultOptions: EngineOptions = {
  handlerNames: [],
  assumeEntries: [],
  additionalConnections: [],
  additionalPathSinks: [],
  maxConcurrency: 64,
  minConfidence: 'medium',
  requestTime: 'auto',
};

/** An option that cannot be used. The message is one line that says which and why. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
}

const checks: { readonly [K in keyof EngineOptions]: (value: unknown) => string | undefined } = {
  handlerNames: stringList,
  assumeEntries: stringList,
  additionalConnections: symbolList,
  additionalPathSinks: symbolList,
  maxConcurrency: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1600
      ? undefined
      : 'must be a whole number from 1 to 1600',
  minConfidence: oneOf('high', 'medium', 'low'),
  requestTime: oneOf('auto', 'handlers', 'exports'),
};

/**
 * Checks what a user wrote and fills in the defaults. `offered` are the options that can be given there.
 * @throws {OptionsError} for anything but a plain object, an unknown key or a value of the wrong kind.
 */
export function normalizeOptions(
  input: unknown,
  where = 'settings.lmi',
  offered: readonly string[] = Object.keys(checks),
): EngineOptions {
  if (input === undefined || input === null) return defaultOptions;
  if (typeof input !== 'object' || Array.isArray(input)) {
    throw new OptionsError(`${where} must be an object.`);
  }
  const result: Record<string, unknown> = { ...defaultOptions };
  for (const [key, value] of Object.entries(input)) {
    const check = offered.includes(key) ? checks[key as keyof EngineOptions] : undefined;
    if (check === undefined) {
      throw new OptionsError(`${where} has no option "${key}": ${nearest(key, offered)}`);
    }
    if (value === undefined) continue;
    const problem = check(value);
    if (problem !== undefined) throw new OptionsError(`${where}.${key} ${problem}.`);
    result[key] = value;
  }
  return result as unknown as EngineOptions;
}

function nearest(key: string, names: readonly string[]): string {
  const scored = names
    .map((name) => ({ name, distance: editDistance(key.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = scored[0]!;
  return best.distance <= Math.max(2, Math.floor(key.length / 3))
    ? `did you mean "${best.name}"?`
    : `the options are ${names.join(', ')}.`;
}

/** The Levenshtein distance of two short words. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

function stringList(value: unknown): string | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '')
    ? undefined
    : 'must be a list of names';
}

function symbolList(value: unknown): string | undefined {
  return Array.isArray(value) &&
    value.every((item) => typeof item === 'string' && /^[^#\s]+#[^#\s]+$/.test(item))
    ? undefined
    : 'must be a list of entries like "package#export"';
}

function oneOf(...allowed: string[]): (value: unknown) => string | undefined {
  return (value) =>
    typeof value === 'string' && allowed.includes(value)
      ? undefined
      : `must be one of ${allowed.map((item) => `"${item}"`).join(', ')}`;
}
