import type { ESLint, Linter } from 'eslint';
import { variantsIn } from 'hazard-core';
import { nodeHazards } from './rules/index.js';
import type { LmiSettings } from './settings.js';

const files = ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'];

/** What is likely enough, and bad enough, to be shown to everybody. */
export function recommended(plugin: ESLint.Plugin): Linter.Config {
  return {
    name: 'lmi/recommended',
    files,
    plugins: { lmi: plugin },
    rules: Object.fromEntries(nodeHazards.map((hazard) => [`lmi/${hazard.id}`, level(hazard.kind)])),
  };
}

/** Everything: also the variants that `recommended` leaves out, and findings of low confidence. */
export function strict(plugin: ESLint.Plugin): Linter.Config {
  const settings: LmiSettings = { minConfidence: 'low' };
  return {
    name: 'lmi/strict',
    files,
    plugins: { lmi: plugin },
    settings: { lmi: settings },
    rules: Object.fromEntries(
      nodeHazards.map((hazard) => [
        `lmi/${hazard.id}`,
        [level(hazard.kind), { variants: variantsIn(hazard, 'node') }],
      ]),
    ),
  };
}

function level(kind: 'correctness' | 'advice'): 'error' | 'warn' {
  return kind === 'correctness' ? 'error' : 'warn';
}
