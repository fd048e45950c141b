import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nestingLimits, nestsTooDeeply } from '../src/frontends/nesting.js';
import { makeTree } from './support/tree.js';

/** Ways to nest: what opens a level, what closes it, and what stands before it all. */
const constructs: Readonly<Record<string, readonly [open: string, close: string, start?: string]>> = {
  array: ['[', ']'],
  parentheses: ['(', ')'],
  object: ['{a:', '}'],
  call: ['f(', ')'],
  function: ['function(){return ', '}'],
  'class field': ['class{a=', '}'],
  block: ['{', '}', ';'],
  template: ['`${', '}`'],
  'conditional chain': ['a?b:', ''],
  'conditional nesting': ['a?', ':b'],
  arrow: ['x=>', ''],
  assignment: ['a=', ''],
  power: ['2**', ''],
  not: ['!', ''],
  await: ['await ', ''],
  'else if': ['if(a);else ', '', ';'],
  'if if': ['if(a)', ';', ';'],
  sum: ['a+', ''],
  element: ['<a>', '</a>'],
  'type argument': ['A<', '>', ';type X='],
  'conditional type': ['A extends B?C:', '', ';type X='],
};

function nested(name: string, levels: number): string {
  const [open, close, start = 'x = '] = constructs[name]!;
  const core = name === 'if if' ? ';' : 'A';
  return start + open.repeat(levels) + core + (name === 'if if' ? '' : close.repeat(levels));
}

describe('nestsTooDeeply', () => {
  it.each(Object.keys(constructs))('refuses endless nesting: %s', (name) => {
    expect(nestsTooDeeply(nested(name, 100_000))).toBe(true);
  });

  it.each(['\n', '\r', '\u2028'])('ends a comment where its line ends: %j', (lineEnd) => {
    expect(nestsTooDeeply(`// The list.${lineEnd}${nested('array', 100_000)}`)).toBe(true);
  });

  it('lets everything through that the native parser survives, and nothing else', () => {
    // The deepest text of each kind that is let through, parsed on the smaller stack of a thread.
    const texts = Object.keys(constructs).map((name) => {
      let low = 1;
      let high = 100_000;
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if (nestsTooDeeply(nested(name, middle))) high = middle;
        else low = middle;
      }
      return nested(name, low);
    });
    const program = fileURLToPath(new URL('./support/parse-on-thread.mjs', import.meta.url));
    const tree = makeTree({ 'texts.json': JSON.stringify(texts) });
    const output = execFileSync(process.execPath, [program, path.join(tree, 'texts.json')], {
      encoding: 'utf8',
    });
    expect(output.trim()).toBe(String(texts.length));
  });

  it('does not count brackets in strings, comments, templates and regular expressions', () => {
    const open = '['.repeat(nestingLimits.brackets + 1);
    for (const text of [
      `"${open}"`,
      `'${open}'`,
      `// ${open}\n`,
      `/* ${open} */`,
      `\`${open}\``,
      `x = /\\${open}]/`,
    ]) {
      expect(nestsTooDeeply(`const a = 1; ${text}; foo();`)).toBe(false);
    }
  });

  it('goes on behind what looks like a string and is none', () => {
    const open = '['.repeat(nestingLimits.brackets + 1);
    expect(nestsTooDeeply(`<p>don't</p>;\n${open}`)).toBe(true);
    expect(nestsTooDeeply(`a = b / c; "x"; ${open}`)).toBe(true);
    expect(nestsTooDeeply(`/* " */ ${open}`)).toBe(true);
  });

  it('lets long code through: statements, elements, calls', () => {
    for (const text of [
      'function f(a) { return a + 1 }\n',
      'const x = f(1);\n',
      "  'some text' +\n",
      'case 1: g(h);\n',
    ]) {
      expect(nestsTooDeeply(text.repeat(5_000))).toBe(false);
    }
    expect(nestsTooDeeply(`const a = [${'{ name: "x", size: 1 }, '.repeat(50_000)}];`)).toBe(false);
  });
});
