import { dumpModel } from 'hazard-core/dump';
import { describe, expect, it } from 'vitest';
import { csharpFrontEnd } from '../../../src/frontends/csharp/parse.js';
import { lowered, parsed, steps } from './support/lower.js';

describe('broken code', () => {
  it('is told, and what stands around it is read', () => {
    const text = 'class C { int a; void M() { a = ; b(); } void N() { a = 1; } }';
    expect(lowered(text).problems.length).toBeGreaterThan(0);
    expect(steps(text, 'N')).toBe('set this[N].a = 1');
  });

  it.each([
    'class',
    'class C {',
    'class C { void M( }',
    'namespace',
    '}}}}',
    'using ; using X = ; namespace N { class { } }',
    'class C { int = 3; void (); event ; this[] => 1; operator + => 2; }',
    'if (',
    'var x = new { = 1, };',
    'x switch { 1 => , } ; y is ; from a in select b;',
    'foreach (in ) lock () using () try catch goto ;',
    '"',
    '$"{',
    '$"""{"""',
    '@"',
    "'",
    '#if',
    '#if A\nclass C {\n#else\nclass D {\n#endif\n}',
    '\0\u0001',
    '[assembly: ]',
    'record R(',
    'class C(int a, { int M() => a; }',
    'class C { C() : this( { } C(int x) : base { } }',
    'switch (x) { case }',
    'await using ;',
    '(a, ) = (, b);',
  ])('never stops the scan: %j', (text) => {
    expect(() => dumpModel(parsed(text), { spans: true })).not.toThrow();
  });
});

describe('code that the grammar cannot read as it stands', () => {
  it('is read by its first branches, if conditions cut through it', () => {
    const text = '#if A\nclass C : D {\n#else\nclass C {\n#endif\n  int a;\n  void M() { a = 1; }\n}\n';
    expect(lowered(text).problems).toEqual([]);
    expect(lowered(text).types).toEqual(['class C extends type D { a: int }']);
    const write = parsed(text).functions.at(-1)!.blocks[0]!.events[0]!;
    expect(text.slice(write.span.start, write.span.end)).toBe('a = 1');
  });

  it('may have directives of other tools', () => {
    expect(
      lowered('#:package Amazon.Lambda.Core@2.8.0\n#line 3 "C:\\a\\b.tt"\n#error no\nclass C { }').problems,
    ).toEqual([]);
  });

  it('may have verbatim texts that end with a quote', () => {
    const text = 'class C { string M(int a) => @$"x ""{a}"""; }';
    expect(lowered(text).problems).toEqual([]);
    expect(steps(text, 'M')).toBe('read a; return text("x \\"", a, "  ")');
  });

  it('may be of C# 14: an assignment to what may not be there', () => {
    const text = 'class C { void M(Order o) {\n o?.Total = 1;\n } }';
    expect(lowered(text).problems).toEqual([]);
    expect(steps(text, 'M')).toBe('set o.Total = 1');
  });
});

describe('odd texts', () => {
  it('may be empty or hold comments only', () => {
    expect(lowered('').functions).toEqual(['init']);
    expect(lowered('// nothing\n/* at all */').problems).toEqual([]);
  });

  it('may have any line ends, tabs and characters of several units', () => {
    const text = 'class C {\r\n\tstring a = "😀";\r\n\tvoid M() { a = "é"; }\r\n}\r\n';
    expect(lowered(text).problems).toEqual([]);
    expect(steps(text, 'new C')).toBe('init this[new C].a = "😀"');
    const write = parsed(text).functions.at(-1)!.blocks[0]!.events[0]!;
    expect(text.slice(write.span.start, write.span.end)).toBe('a = "é"');
  });
});

describe('large and deep code', () => {
  it.each([
    ['brackets', (n: number) => `class C { int a = ${'('.repeat(n)}1${')'.repeat(n)}; }`],
    ['blocks', (n: number) => `class C { void M() { ${'{'.repeat(n)}${'}'.repeat(n)} } }`],
    ['types', (n: number) => `${'class C {'.repeat(n)}${'}'.repeat(n)}`],
    ['else if', (n: number) => `class C { void M() { ${'if (a) { } else '.repeat(n)} { } } }`],
    ['calls', (n: number) => `class C { int a = ${'f('.repeat(n)}1${')'.repeat(n)}; }`],
    ['lambdas', (n: number) => `class C { object a = ${'x => '.repeat(n)} 1; }`],
    ['conditions', (n: number) => `class C { int a = ${'b ? c : '.repeat(n)} 1; }`],
    ['negations', (n: number) => `class C { bool a = ${'!'.repeat(n)} b; }`],
    ['namespaces', (n: number) => `${'namespace N {'.repeat(n)}${'}'.repeat(n)}`],
    ['type arguments', (n: number) => `class C { ${'A<'.repeat(n)}int${'>'.repeat(n)} a; }`],
    ['using statements', (n: number) => `class C { void M() { ${'using (a) '.repeat(n)} f(); } }`],
    ['using declarations', (n: number) => `class C { void M() { ${'using var a = f(); '.repeat(n)} } }`],
    ['sums', (n: number) => `class C { string a = ${'"a" + '.repeat(n)} "b"; }`],
    ['conjunctions', (n: number) => `class C { bool a = ${'b && '.repeat(n)} c; }`],
    ['members', (n: number) => `class C { object a = ${'b.'.repeat(n)}c; }`],
    ['patterns', (n: number) => `class C { bool a = b is ${'not '.repeat(n)} null; }`],
    ['interpolations', (n: number) => `class C { string a = ${'$"{'.repeat(n)}1${'}"'.repeat(n)}; }`],
    ['labels', (n: number) => `class C { void M() { ${'a: '.repeat(n)} ; } }`],
  ])('is refused or survived: %s', (_, make) => {
    for (const levels of [500, 3_000, 10_000]) {
      const text = make(levels);
      if (csharpFrontEnd.nestsTooDeeply(text)) continue;
      expect(() => parsed(text)).not.toThrow();
    }
  });

  it('of 30,000 lines is read in a moment', () => {
    const method = (index: number): string =>
      `  public int M${index}(int a)\n  {\n    items.Add($"x{a}");\n    if (a > 1) return a + ${index};\n    return 0;\n  }\n`;
    const methods = Array.from({ length: 5_000 }, (_, index) => method(index));
    const text = `class C {\n  List<string> items = new();\n${methods.join('')}}\n`;
    const start = performance.now();
    expect(parsed(text).functions.length).toBe(5_002);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe('comments', () => {
  it('are found with their text', () => {
    const text = '// one\nclass C { /* two */ int a; /// three\n string b = "// no"; }\n// lmi-allow x';
    const comments = csharpFrontEnd.comments('C.cs', text);
    expect(comments.map(({ kind, text: inner }) => [kind, inner])).toEqual([
      ['line', ' one'],
      ['block', ' two '],
      ['line', '/ three'],
      ['line', ' lmi-allow x'],
    ]);
    expect(comments.map(({ span }) => text.slice(span.start, span.end))).toContain('/* two */');
  });
});
