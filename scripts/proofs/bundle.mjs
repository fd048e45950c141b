// The programs of packages/runtime-proofs, bundled.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../workspace.mjs';

const folder = path.join(root, 'packages', 'runtime-proofs');

/** What runs beside the harness. */
export const support = path.join(folder, 'support');

/** Bundles a source and imports it. Where the bundle lies, the package's own dependencies are found. @param {string} source */
export async function imported(source) {
  // In a fresh clone it is not there before the dependencies are installed.
  const { build } = await import('esbuild');
  const program = path.join(folder, 'node_modules', '.cache', source.replace(/\.ts$/, '.mjs'));
  await build({
    absWorkingDir: folder,
    entryPoints: [source],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.json'),
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return import(pathToFileURL(program).href);
}
