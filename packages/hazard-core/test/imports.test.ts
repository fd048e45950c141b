import { describe, expect, it } from 'vitest';
import { Imports } from '../src/analysis/imports.js';
import type { ModuleModel } from '../src/model/module.js';

/** As much of a module as is asked for. */
function importsOf(
  text: string | undefined,
  globals: readonly string[],
  specifiers: readonly string[] = [],
): Imports {
  const module = { text, globals: new Set(globals), specifiers } as unknown as ModuleModel;
  return new Imports([module], [module], false);
}

const exits = new Set(['global#process.exit', 'global#process.abort']);
const files = [{ symbol: 'fs#writeFile' }, { symbol: 'fs/promises#rm' }, { symbol: 'sqlite3#' }];

describe('whether a name of a table may occur', () => {
  it.each([
    ['process.exit(1)', true],
    ["process['exit'](1)", true],
    ['const { abort } = process', true],
    ['process.env.EXIT', false],
    ['process.exitCode = 1', false],
    ['process.on(exits)', false],
    ['process.$exit()', false],
    // Another way of writing `exit`.
    ['process.e\\u0078it(1)', true],
    ["process['e\\x78it'](1)", true],
    ["process.env['a\\nb']", false],
  ])('of a global: %j', (text, may) => {
    expect(importsOf(text, ['process']).mayUse(exits)).toBe(may);
  });

  it('asks for the global as well, unless the code takes the object of all globals', () => {
    expect(importsOf('exit(1)', ['exit']).mayUse(exits)).toBe(false);
    expect(importsOf('globalThis.process.exit(1)', ['globalThis']).mayUse(exits)).toBe(true);
    expect(importsOf('globalThis.process.env', ['globalThis']).mayUse(exits)).toBe(false);
  });

  it.each([
    ['writeFile(a, b)', 'node:fs', true],
    ['writeFileSync(a, b)', 'fs', false],
    ['rm(a)', 'fs/promises', true],
    ['rm(a)', 'fs', false],
    ['open(a)', 'sqlite3', true],
    ['writeFile(a, b)', 'other', false],
  ])('of a package: %j from %s', (text, specifier, may) => {
    expect(importsOf(text, [], [specifier]).mayUse(files)).toBe(may);
  });

  it('is not ruled out where no text is known', () => {
    expect(importsOf(undefined, ['process']).mayUse(exits)).toBe(true);
    expect(importsOf(undefined, []).mayName('exit')).toBe(true);
  });
});
