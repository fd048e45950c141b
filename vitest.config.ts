import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

function unitTests(name: string, globalSetup: string[] = []) {
  return {
    extends: true as const,
    test: { name, root: `packages/${name}`, include: ['test/**/*.test.ts'], globalSetup },
  };
}

// Tests of what is published (oxlint loading the plugin, the command line) need `dist/`.
const builtFirst = [fileURLToPath(new URL('scripts/vitest-build.mjs', import.meta.url))];

export default defineConfig({
  // tsconfig.json's `paths`: the workspace's packages are tested as sources.
  resolve: { tsconfigPaths: true },
  test: {
    projects: [
      unitTests('hazard-core'),
      unitTests('eslint-plugin-lmi', builtFirst),
      unitTests('polyglot-scanner', builtFirst),
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
