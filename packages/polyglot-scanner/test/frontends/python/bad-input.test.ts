import { describe, expect, it } from 'vitest';
import { pythonFrontEnd } from '../../../src/frontends/python/parse.js';
import { code, lowered, model, steps } from './support/lower.js';

const { nestsTooDeeply } = pythonFrontEnd;
const many = 10_000;

describe('what the parser stumbles over', () => {
  it('is a problem, and what stands around it is there', () => {
    const { functions, problems } = lowered('def f(): ...\nx = = 1\ndef g(): ...');
    expect(functions).toEqual(['init', 'function f()', 'function g()']);
    expect(problems).toHaveLength(1);
  });

  it('leaves the statements inside', () => {
    expect(lowered('def f(:\n    g()\nh()').problems).not.toEqual([]);
  });

  it.each(['', '\n', '# only a comment', '\ufeff'])('is not an empty file: %j', (text) => {
    expect(lowered(text)).toMatchObject({ problems: [], bodies: { init: '' } });
  });

  it('takes other ends of lines, tabs and a byte order mark', () => {
    const text = 'def f(a):\n    if a:\n        b(a)\n    return "x"';
    const expected = steps(text, 'f');
    expect(steps(text.replaceAll('\n', '\r\n'), 'f')).toBe(expected);
    expect(steps(text.replaceAll('    ', '\t'), 'f')).toBe(expected);
    expect(steps(`\ufeff${text}`, 'f')).toBe(expected);
    expect(steps(`# -*- coding: latin-1 -*-\n${text}`, 'f')).toBe(expected);
  });

  it('counts positions in UTF-16', () => {
    const text = 'a = "😀"; handler = lambda: 1';
    const { span } = model(text).functions[1]!;
    expect(text.slice(span.start, span.end)).toBe('lambda: 1');
  });
});

describe('depth', () => {
  it.each([
    ['brackets', `x = ${'['.repeat(many)}${']'.repeat(many)}`],
    ['calls', `${'f('.repeat(many)}${')'.repeat(many)}`],
    ['blocks', Array.from({ length: 500 }, (_, level) => `${' '.repeat(level)}if a:`).join('\n')],
    ['negations', `x = ${'not '.repeat(many)}a`],
    ['lambdas', `x = ${'lambda: '.repeat(many)}a`],
    ['conditions', `x = ${'a if b else '.repeat(many)}c`],
  ])('of %s is told beforehand', (_, text) => {
    expect(nestsTooDeeply(text)).toBe(true);
  });

  it.each([
    ['sums', `x = ${'a + '.repeat(many)}a`],
    ['decisions', `x = ${'a or '.repeat(many)}a`],
    ['texts', `x = ${'"a" '.repeat(many)}`],
    ['members', `x = a${'.b'.repeat(many)}`],
    ['calls in a row', `a${'.b()'.repeat(many)}`],
    ['clauses', `if a:\n    b()\n${'elif a:\n    b()\n'.repeat(many)}`],
    ['arguments', `f(${'a, '.repeat(many)})`],
    ['brackets in a text', `x = "${'['.repeat(many)}"`],
    ['brackets in comments', `# ${'['.repeat(many)}\nx = 1`],
    ['statements', 'x = f(y)\n'.repeat(30_000)],
  ])('is not the length of %s', (_, text) => {
    expect(nestsTooDeeply(text)).toBe(false);
    expect(model(text).problems).toEqual([]);
  });

  it.each([
    ['brackets', `x = ${'['.repeat(200)}a${']'.repeat(200)}`],
    [
      'blocks',
      `${Array.from({ length: 100 }, (_, level) => `${' '.repeat(level)}if a:`).join('\n')}\n${' '.repeat(
        100,
      )}b()`,
    ],
  ])('that real code has is followed: %s', (_, text) => {
    expect(nestsTooDeeply(text)).toBe(false);
    expect(model(text).problems).toEqual([]);
  });

  it('between both is a problem of the model', () => {
    expect(model(`x = ${'not ('.repeat(240)}a${')'.repeat(240)}`).problems).toEqual([]);
    expect(model(`x = ${'f(not a if b else '.repeat(200)}c${')'.repeat(200)}`)).toBeDefined();
  });
});

describe('comments', () => {
  it('are found outside of texts', () => {
    const text = code(`
      # lmi-ignore[a]: b
      x = "# no"  # yes
    `);
    expect(pythonFrontEnd.comments('handler.py', text).map((comment) => comment.text)).toEqual([
      ' lmi-ignore[a]: b',
      ' yes',
    ]);
  });
});
