import { describe, expect, it } from 'vitest';
import { Program } from './support/program.js';

type Files = string | Readonly<Record<string, string>>;

/** Whether every way to `run()` asks whether a developer runs the code. */
function isByHand(source: Files): boolean {
  const { analysis, ...program } = new Program(source);
  const calls = program.modules
    .flatMap(({ functions }) => functions)
    .flatMap((fn) => analysis.index.calls(fn));
  const run = calls.find(
    ({ callee }) =>
      callee.kind === 'read' && callee.place.root.kind === 'global' && callee.place.root.name === 'run',
  );
  return analysis.guards.isUnder(run!, analysis.facts.runByHand);
}

describe('code that only a developer runs', () => {
  it.each<[what: string, source: Files]>([
    ['behind `require.main === module`', { 'a.cjs': 'if (require.main === module) run();' }],
    ['with other steps', { 'a.cjs': 'if (require.main === module) { before(); run(); }' }],
    ['in the other branch', { 'a.cjs': 'if (require.main !== module) { other(); } else { run(); }' }],
    ['behind an early end', { 'a.cjs': 'if (module.parent) throw 1; run();' }],
    ['together with other conditions', { 'a.cjs': 'if (x && require.main === module) run();' }],
    ['behind `import.meta`', { 'a.mjs': 'if (import.meta.main) run();' }],
    ['behind a look at the command line', 'if (process.argv[1] === file) run();'],
    ['behind a constant that says so', 'const byHand = process.argv.length > 2; if (byHand) run();'],
    [
      'behind a function that says so',
      'const byHand = () => process.argv[2] === "run"; if (byHand()) run();',
    ],
    ['in a function that is called there alone', 'if (process.argv[2]) main(); function main() { run(); }'],
    ['in a callback that is handed over there alone', 'if (process.argv[2]) load().then(() => run());'],
  ])('%s', (_, source) => {
    expect(isByHand(source)).toBe(true);
  });

  it.each<[what: string, source: Files]>([
    ['without a condition', 'run();'],
    ['behind another condition', 'if (process.env.STAGE) run();'],
    ['behind the end of the condition', { 'a.cjs': 'if (require.main === module) other(); run();' }],
    ['before it', { 'a.cjs': 'run(); if (require.main === module) other();' }],
    [
      'called from elsewhere as well',
      'if (process.argv[2]) main(); export function main() { run(); } main();',
    ],
    ['called by nobody', 'if (process.argv[2]) other(); export function main() { run(); }'],
  ])('is not what runs %s', (_, source) => {
    expect(isByHand(source)).toBe(false);
  });
});

describe('files', () => {
  const program = new Program({
    'handler.mjs': `import { a } from './a.mjs'; export const handler = async (event) => a;`,
    'a.mjs': `import './b.mjs'; export const a = 1;`,
    'b.mjs': 'let loaded = true;',
    'library.mjs': 'export const c = 1;',
    'alone.mjs': 'let d = 1;',
  });

  it.each([
    ['handler.mjs', 'yes'],
    ['a.mjs', 'yes'],
    ['b.mjs', 'yes'],
    ['library.mjs', 'perhaps'],
    ['alone.mjs', 'no'],
  ])('%s is loaded by a handler: %s', (file, expected) => {
    expect(program.analysis.guards.isLoaded(program.module(file))).toBe(expected);
  });
});
