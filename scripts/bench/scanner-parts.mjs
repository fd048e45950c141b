// The scanner's library call, which its package does not export, and the libraries that it is compared with.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { scannerFolder } from '../workspace.mjs';

/** Inside the scanner's package, so that Node finds the scanner's dependencies from there. */
const outdir = path.join(scannerFolder, 'node_modules', '.cache', 'bench');

const exports = `
  export { analyze as analyzeScopes } from '@typescript-eslint/scope-manager';
  export { normalizeOptions } from 'hazard-core';
  export { parseSync } from 'oxc-parser';
  export { diskAccess } from './file-access.js';
  export { frontEndOf, sourceExtensions } from './frontends/registry.js';
  export { discover } from './project/discover.js';
  export { readSources } from './read-sources.js';
  export { scan } from './scan.js';
`;

/** Bundles them as `dist/` is bundled. */
export async function bundleParts() {
  const { build } = await import('esbuild');
  /** @type {import('esbuild').BuildOptions} */
  const options = {
    absWorkingDir: scannerFolder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'error',
  };
  await Promise.all([
    build({
      ...options,
      stdin: { contents: exports, resolveDir: path.join(scannerFolder, 'src'), loader: 'ts' },
      outfile: path.join(outdir, 'parts.mjs'),
    }),
    build({ ...options, entryPoints: ['src/worker.ts'], outfile: path.join(outdir, 'worker.mjs') }),
  ]);
}

/** The program of the scanner's threads. */
export const workerProgram = pathToFileURL(path.join(outdir, 'worker.mjs'));

export function loadParts() {
  return import(pathToFileURL(path.join(outdir, 'parts.mjs')).href);
}
