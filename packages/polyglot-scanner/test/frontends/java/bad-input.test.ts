import { describe, expect, it } from 'vitest';
import { javaFrontEnd } from '../../../src/frontends/java/parse.js';
import { lowered, steps } from './lower.js';

const inMethod = (code: string): string => `class A { void run() { ${code} } }`;

describe('broken syntax', () => {
  it('is a problem with its place; what stands around it is understood', () => {
    const text = 'class A { int a = 1; void f( { } void g() { a = 2; } }\nclass B { static int b = 3; }';
    const { problems, types, bodies } = lowered(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(types).toContain('class B { static b: int }');
    expect(bodies.g).toBe('set this[g].a = 2');
    expect(bodies.init).toBe('init static B.b = 3');
  });

  it('in a statement loses no other statement', () => {
    const { problems, bodies } = lowered(inMethod('a(); x = = 3; b();'));
    expect(problems.length).toBeGreaterThan(0);
    expect(bodies.run).toContain('call this[run].a()');
    expect(bodies.run).toContain('call this[run].b()');
  });

  it('of an unfinished file keeps what is finished', () => {
    const { problems, bodies } = lowered('class A { static int n; void f() { n++; } void g() { n = ');
    expect(problems.length).toBeGreaterThan(0);
    expect(bodies.f).toBe('read static Handler.n; set static Handler.n ++ ++(static Handler.n)');
  });

  it.each([
    '',
    '\n',
    ';',
    '}}}}',
    '@',
    'class',
    'class A {',
    'package',
    'import',
    '"',
    "'",
    '"""',
    '/*',
    '\0',
  ])('of %j is no reason to stop', (text) => {
    expect(() => lowered(text)).not.toThrow();
  });

  it('has an empty model for an empty file', () => {
    expect(lowered('')).toMatchObject({ functions: ['init'], types: [], problems: [] });
  });
});

describe('unusual texts', () => {
  const text = 'class A {\n\tstatic int n; // one\n\tvoid run() {\n\t\tn = 1;\n\t}\n}\n';

  it('may begin with a byte order mark, which keeps all offsets', () => {
    const [plain, marked] = [text, `\uFEFF${text}`].map((one) => javaFrontEnd.parse('A.java', one));
    expect(marked!.problems).toEqual([]);
    expect(marked!.types[0]!.nameSpan.start).toBe(plain!.types[0]!.nameSpan.start + 1);
  });

  it('may end their lines in any way', () => {
    expect(steps(text.replaceAll('\n', '\r\n'), 'run')).toBe('set static A.n = 1');
    expect(steps(text.replace(' // one', '').replaceAll('\n', '\r'), 'run')).toBe('set static A.n = 1');
  });

  it('may hold characters outside of the first plane', () => {
    const source = 'class A { String s = "😀"; int n; }';
    const [type] = javaFrontEnd.parse('A.java', source).types;
    const { start, end } = type!.fields[1]!.span;
    expect(source.slice(start, end)).toBe('n');
  });

  it('may declare methods without a class', () => {
    expect(lowered('package com.acme;\nvoid main() { go(); }', 'src/Hello.java')).toMatchObject({
      types: ['class com.acme.Hello {}'],
      bodies: { main: 'call this[main].go(); drop this[main].go()' },
    });
  });

  it('may describe a module or a package', () => {
    expect(lowered('module com.acme { requires java.sql; }').functions).toEqual(['init']);
    expect(lowered('@Deprecated package com.acme;').functions).toEqual(['init']);
  });
});

describe('deep nesting', () => {
  const repeated = (open: string, core: string, close: string, times: number): string =>
    open.repeat(times) + core + close.repeat(times);

  it.each([
    ['parentheses', inMethod(`x = ${repeated('(', '1', ')', 10_000)};`)],
    ['calls', inMethod(`${repeated('f(', '1', ')', 10_000)};`)],
    ['blocks', inMethod(repeated('{', '', '}', 10_000))],
    ['else-ifs', inMethod(`if (a) {} ${'else if (b) {} '.repeat(10_000)}`)],
    ['classes', repeated('class A {', '', '}', 10_000)],
    ['open brackets', inMethod('f('.repeat(10_000))],
  ])('of %s is told beforehand', (_, text) => {
    expect(javaFrontEnd.nestsTooDeeply(text)).toBe(true);
  });

  it.each([
    ['parentheses', inMethod(`x = ${repeated('(', '1', ')', 900)};`)],
    ['calls', inMethod(`${repeated('f(', '1', ')', 900)};`)],
    ['lambdas', inMethod(`${repeated('f(() -> ', '1', ')', 900)};`)],
    ['classes', repeated('class A {', '', '}', 900)],
    ['else-ifs', inMethod(`if (a) {} ${'else if (b) {} '.repeat(1_000)}`)],
    ['ternaries', inMethod(`x = ${'a ? b : '.repeat(2_500)}c;`)],
    ['casts', inMethod(`x = ${'(A)'.repeat(3_000)}c;`)],
    ['negations', inMethod(`x = ${'!'.repeat(15_000)}c;`)],
    ['labels', inMethod(`${'l:'.repeat(7_000)}f();`)],
    ['patterns', inMethod(`if (o instanceof ${repeated('R(', 'var x', ')', 900)}) {}`)],
  ])('of %s that the parser bears is lowered as far as it goes', (_, text) => {
    expect(javaFrontEnd.nestsTooDeeply(text)).toBe(false);
    expect(() => lowered(text)).not.toThrow();
  });

  it('of what is left out is a problem', () => {
    expect(lowered(inMethod(`x = ${'!'.repeat(15_000)}c;`)).problems).toEqual([
      'The code is nested too deeply; what is inside is not analysed.',
    ]);
  });

  it.each([
    ['sums', `x = "" + ${Array(3_000).fill('a').join(' + ')};`, 3_000],
    ['conditions', `x = ${Array(500).fill('a').join(' && ')};`, 500],
    ['chains', `x = y${'.f()'.repeat(3_000)};`, 3_001],
  ])('is not what long %s are', (_, code, count) => {
    const { problems, bodies } = lowered(inMethod(code));
    expect(problems).toEqual([]);
    expect(bodies.run!.match(/read this\[run\]|call /g)).toHaveLength(count);
  });

  it('is not what a text block holds', () => {
    const json = '[\n'.repeat(2_000);
    expect(javaFrontEnd.nestsTooDeeply(inMethod(`x = """\n${json}""";`))).toBe(false);
    expect(javaFrontEnd.nestsTooDeeply(inMethod(`x = """\n don't \\""" ${json}""";`))).toBe(false);
  });
});

describe('large files', () => {
  it('of 30,000 lines are lowered in a time that grows with them', () => {
    const method = (index: number): string => `  int f${index}(int a) { return a + this.f${index}(1) + n; }`;
    const source = (lines: number): string =>
      `class A {\n  static int n;\n${Array.from({ length: lines }, (_, index) => method(index)).join('\n')}\n}\n`;
    const time = (lines: number): number => {
      const text = source(lines);
      const start = performance.now();
      expect(javaFrontEnd.parse('A.java', text).functions).toHaveLength(lines + 2);
      return performance.now() - start;
    };
    time(1_000);
    expect(time(30_000) / Math.max(1, time(3_000))).toBeLessThan(40);
  });
});

describe('comments', () => {
  it('are all found, in order, with what is between their delimiters', () => {
    const text =
      '// first\npackage a; /* second */\n/** third\n */\nclass A { String s = "// no"; // lmi-ignore[x]: y\n}';
    const comments = javaFrontEnd.comments('A.java', text);
    expect(comments.map(({ kind, text: inner }) => [kind, inner])).toEqual([
      ['line', ' first'],
      ['block', ' second '],
      ['block', '* third\n '],
      ['line', ' lmi-ignore[x]: y'],
    ]);
    for (const { span, text: inner } of comments) expect(text.slice(span.start, span.end)).toContain(inner);
  });
});
