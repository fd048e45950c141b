import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

interface ProjectOptions {
  readonly name?: string;
  readonly globalSetup?: string[];
  readonly isolate?: boolean;
  readonly include?: string[];
  readonly exclude?: string[];
}

function unitTests(name: string, options: ProjectOptions = {}) {
  return {
    extends: true as const,
    test: { name, root: `packages/${name}`, include: ['test/**/*.test.ts'], ...options },
  };
}

// Tests of what is published (oxlint loading the plugin, the command line) need `dist/`.
const builtFirst = [fileURLToPath(new URL('scripts/vitest-build.mjs', import.meta.url))];

/** Each puts something in the place of what the others have: another engine, a parser that is loaded anew. */
const aloneInScanner = ['test/cli.test.ts', 'test/frontends/tree-walk.test.ts'];

export default defineConfig({
  // tsconfig.json's `paths`: the workspace's packages are tested as sources.
  resolve: { tsconfigPaths: true },
  test: {
    projects: [
      // Their tests replace no module: parsers and sources need to be loaded but once in each worker.
      unitTests('hazard-core', { isolate: false }),
      unitTests('node-frontend', { isolate: false }),
      unitTests('fixture-harness', { isolate: false }),
      unitTests('runtime-proofs'),
      unitTests('eslint-plugin-lmi', { globalSetup: builtFirst }),
      unitTests('polyglot-scanner', {
        globalSetup: builtFirst,
        isolate: false,
        exclude: aloneInScanner,
      }),
      unitTests('polyglot-scanner', {
        name: 'polyglot-scanner-alone',
        globalSetup: builtFirst,
        include: aloneInScanner,
      }),
      unitTests('client-tests', { globalSetup: builtFirst }),
      { extends: true, test: { name: 'scripts', root: 'scripts', include: ['test/**/*.test.ts'] } },
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
