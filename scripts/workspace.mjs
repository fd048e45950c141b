// Where things are, and what can go wrong in a way that the user can mend.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** What scripts keep between runs. Inside `node_modules`, so that removing that removes this. */
export const cacheFolder = path.join(root, 'node_modules', '.cache', 'lmi-lint');

export const packageNames = ['hazard-core', 'node-frontend', 'eslint-plugin-lmi', 'polyglot-scanner'];
export const publishedPackages = ['eslint-plugin-lmi', 'polyglot-scanner'];

export const scannerFolder = path.join(root, 'packages', 'polyglot-scanner');

/** @param {string} folder */
export function readManifest(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

/** An error whose message is all that the user needs: it is printed as one line, without a stack. */
export class UserError extends Error {}

/**
 * Runs a script's main function; a `UserError` becomes one line and the given exit code.
 * @param {() => Promise<void>} main
 * @param {number} exitCode
 */
export async function runMain(main, exitCode = 1) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = exitCode;
  }
}

/** What `parseArgs` finds wrong with the command line, as one line. @param {TypeError} error */
export function wrongOption(error) {
  const [, option] = /^Option '([^' ]+)[^']*' argument is ambiguous/.exec(error.message) ?? [];
  if (option !== undefined) return new UserError(`${option} needs a value that does not begin with a dash.`);
  return new UserError(error.message.replace(/\. .*/s, '.'));
}

/** @param {number} start a time that `performance.now()` gave */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * The command of a package that the root depends on.
 * @param {string} name
 */
export function binary(name) {
  return path.join(root, 'node_modules', '.bin', name);
}
