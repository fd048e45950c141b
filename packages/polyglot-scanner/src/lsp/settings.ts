import type { RuntimeId } from 'hazard-core';
import { didYouMean } from '../near-name.js';
import { runtimeNames } from '../report/hazard-help.js';

/** What the editor says when it starts the server. Everything else is in the project's configuration file. */
export interface EditorSettings {
  /** The runtimes whose files get diagnostics. */
  readonly runtimes: ReadonlySet<RuntimeId>;
}

const all = Object.keys(runtimeNames) as RuntimeId[];

/** JavaScript and TypeScript have the ESLint plugin; with both, each finding would be shown twice. */
export const usualRuntimes: ReadonlySet<RuntimeId> = new Set(['python', 'java', 'dotnet']);

/**
 * Reads `initializationOptions`. What cannot be used is left at its default, and one line says so.
 * @param input anything: it comes from another program.
 */
export function editorSettings(input: unknown): { settings: EditorSettings; problems: string[] } {
  const usual = { runtimes: usualRuntimes };
  if (input === undefined || input === null) return { settings: usual, problems: [] };
  if (typeof input !== 'object' || Array.isArray(input)) {
    return { settings: usual, problems: ['The initialization options must be an object.'] };
  }
  const problems = Object.keys(input)
    .filter((key) => key !== 'runtimes')
    .map((key) => `There is no initialization option "${key}".${didYouMean(key, ['runtimes'])}`);
  const { runtimes } = input as { runtimes?: unknown };
  if (runtimes === undefined) return { settings: usual, problems };
  if (!Array.isArray(runtimes)) {
    return { settings: usual, problems: [...problems, `"runtimes" must be a list of ${listed}.`] };
  }
  const known = all.filter((runtime) => runtimes.includes(runtime));
  for (const runtime of runtimes as unknown[]) {
    if (!all.includes(runtime as RuntimeId)) {
      problems.push(`"runtimes" names ${JSON.stringify(runtime)}, which is none of ${listed}.`);
    }
  }
  return { settings: { runtimes: new Set(known) }, problems };
}

const listed = all.map((runtime) => `"${runtime}"`).join(', ');
