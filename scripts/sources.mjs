// What is built from what.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { packageNames, publishedPackages, root } from './workspace.mjs';

/**
 * The entries of a published package: `index`, and whatever of these it has.
 * @param {string} name
 */
export function entriesOf(name) {
  return ['index', 'cli', 'worker'].filter((entry) =>
    existsSync(path.join(root, 'packages', name, 'src', `${entry}.ts`)),
  );
}

export function bundlesExist() {
  return publishedPackages.every((name) =>
    entriesOf(name).every((entry) => existsSync(path.join(root, 'packages', name, 'dist', `${entry}.js`))),
  );
}

/** A hash of all that the contents of `dist/` depend on. */
export function currentSources() {
  return fingerprint([
    ...packageNames.flatMap((name) => [`packages/${name}/src`, `packages/${name}/package.json`]),
    'tsconfig.json',
    'pnpm-lock.yaml',
    'rules-docs',
    'scripts/build.mjs',
    'scripts/sources.mjs',
  ]);
}
