import { normalizeOptions, OptionsError, type EngineOptions } from 'hazard-core';

/** What may stand in `settings.lmi` of an ESLint or oxlint configuration. */
export type LmiSettings = Partial<Omit<EngineOptions, 'assumeEntries'>>;

/** Those that say something of JavaScript. */
const offered = Object.keys({
  handlerNames: true,
  additionalConnections: true,
  additionalPathSinks: true,
  maxConcurrency: true,
  minConfidence: true,
  requestTime: true,
} satisfies Record<keyof LmiSettings, true>);

interface Settings {
  readonly options: EngineOptions;
  /** Equal for settings that say the same. */
  readonly key: string;
}

const known = new WeakMap<object, Settings>();
const defaults = toSettings(undefined);

/**
 * Checks and completes `settings.lmi`.
 *
 * What is wrong in it is thrown, as ESLint itself does with options that a rule's schema refuses: the run ends with one
 * message and exit code 2, where a reported problem would come again for every file. The message is all that the user
 * needs, so it stands in for the stack, which is what ESLint and oxlint print.
 */
export function readSettings(settings: Readonly<Record<string, unknown>>): Settings {
  const own = settings['lmi'];
  if (own === undefined) return defaults;
  // The same object for all files (ESLint) or at least for all rules of a file (oxlint).
  const key = own as object;
  let result = typeof own === 'object' && own !== null ? known.get(key) : undefined;
  if (result === undefined) {
    try {
      result = toSettings(own);
    } catch (error) {
      if (error instanceof OptionsError) error.stack = `eslint-plugin-lmi: ${error.message}`;
      throw error;
    }
    if (typeof own === 'object' && own !== null) known.set(key, result);
  }
  return result;
}

function toSettings(input: unknown): Settings {
  const options = normalizeOptions(input, 'settings.lmi', offered);
  return { options, key: JSON.stringify(options) };
}
