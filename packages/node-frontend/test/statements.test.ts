import { describe, expect, it } from 'vitest';
import { lowered, steps } from './support/lower.js';

/** Each row: what it is, the code, and its steps, one line a block. */
type Row = readonly [what: string, text: string, ...blocks: string[]];

function rows(name: string, table: readonly Row[]): void {
  describe(name, () => {
    it.each(table.map(([what, text, ...blocks]) => ({ what, text, expected: blocks.join('\n') })))(
      '$what',
      ({ text, expected }) => {
        expect(steps(text)).toBe(expected);
      },
    );
  });
}

rows('branches', [
  [
    'if',
    'if (a) b(); c();',
    '0: read global a; if global a ? 1 : 2',
    '1: call global b(); drop global b(); go 2',
    '2: call global c(); drop global c()',
  ],
  [
    'if and else',
    'if (a) b(); else c();',
    '0: read global a; if global a ? 1 : 2',
    '1: call global b(); drop global b(); go end',
    '2: call global c(); drop global c(); go end',
  ],
  [
    '?:',
    'x = a ? b : c();',
    '0: read global a; if global a ? 1 : 3',
    '1: read global b; go 2',
    '2: set global x = (global a ? global b | global c())',
    '3: call global c(); go 2',
  ],
  [
    '&&',
    'x = a && b();',
    '0: read global a; if global a ? 1 : 2',
    '1: call global b(); go 2',
    '2: set global x = (global a | global b())',
  ],
  [
    '||',
    'x = a || b();',
    '0: read global a; if global a ? 1 : 2',
    '1: set global x = (global a | global b())',
    '2: call global b(); go 1',
  ],
  [
    '??',
    'x = a ?? b();',
    '0: read global a; if set global a ? 1 : 2',
    '1: set global x = (global a | global b())',
    '2: call global b(); go 1',
  ],
]);

rows('loops', [
  [
    'while',
    'while (a) b();',
    '0: read global a; if global a ? 1 : end',
    '1: call global b(); drop global b(); go 0',
  ],
  [
    'do … while',
    'do b(); while (a);',
    '0: call global b(); drop global b(); read global a; if global a ? 0 : end',
  ],
  [
    'for',
    'for (let i = 0; i < n; i++) f(i);',
    '0: init i = 0; go 1',
    '1: read i; read global n; if <(i, global n) ? 2 : end',
    '2: read i; call global f(i); drop global f(i); read i; set i ++ ++(i); go 1',
  ],
  ['for without an end', 'for (;;) f();', '0: call global f(); drop global f(); go 0'],
  [
    'for … of',
    'for (const x of xs) f(x);',
    '0: read global xs; go 1',
    '1: if more global xs ? 2 : end',
    '2: init x = element(global xs); read x; call global f(x); drop global f(x); go 1',
  ],
  [
    'for … of into a pattern',
    'for (const [k, v] of m) ;',
    '0: read global m; go 1',
    '1: if more global m ? 2 : end',
    '2: read <element(global m)>[0]; init k = <element(global m)>[0]; read <element(global m)>[1]; init v = <element(global m)>[1]; go 1',
  ],
  [
    'for … of into a member',
    'for (a.b of xs) ;',
    '0: read global xs; go 1',
    '1: if more global xs ? 2 : end',
    '2: set global a.b = element(global xs); go 1',
  ],
  [
    'for … in',
    'for (const k in o) f(k);',
    '0: read global o; go 1',
    '1: if more global o ? 2 : end',
    '2: init k = unknown(global o); read k; call global f(k); drop global f(k); go 1',
  ],
]);

it('`for await` waits before every round', () => {
  expect(steps('async function f() { for await (const x of xs) g(x); }', { of: 'f' }).split('\n')).toEqual([
    '0: read global xs; go 1',
    '1: for-await global xs; if more global xs ? 2 : end',
    '2: init x = element(global xs); read x; call global g(x); drop global g(x); go 1',
  ]);
});

rows('jumps', [
  [
    'break and continue',
    'for (const x of xs) { if (a) continue; if (b) break; c(); }',
    '0: read global xs; go 1',
    '1: if more global xs ? 2 : end',
    '2: init x = element(global xs); read global a; if global a ? 1 : 3',
    '3: read global b; if global b ? end : 4',
    '4: call global c(); drop global c(); go 1',
  ],
  [
    'to the label of an outer loop',
    'outer: while (a) { while (b) { if (c) continue outer; break outer; } }',
    '0: read global a; if global a ? 1 : end',
    '1: read global b; if global b ? 2 : 0',
    '2: read global c; if global c ? 0 : end',
  ],
  [
    'out of a labelled block',
    'out: { if (a) break out; b(); } c();',
    '0: read global a; if global a ? 1 : 2',
    '1: call global c(); drop global c()',
    '2: call global b(); drop global b(); go 1',
  ],
  [
    'a loop with two labels',
    'a: b: while (x) { if (y) continue a; break b; }',
    '0: read global x; if global x ? 1 : end',
    '1: read global y; if global y ? 0 : end',
  ],
  [
    'do … while goes on with its test',
    'do { if (a) continue; b(); } while (c);',
    '0: read global a; if global a ? 1 : 2',
    '1: read global c; if global c ? 0 : end',
    '2: call global b(); drop global b(); go 1',
  ],
]);

rows('switch', [
  [
    'falls through until `break`',
    'switch (x) { case 1: a(); case f(): b(); break; case 3: c(); }',
    '0: read global x; case ===(global x, 1) ? 1 : 3',
    '1: call global a(); drop global a(); go 2',
    '2: call global b(); drop global b(); go end',
    '3: call global f(); case ===(global x, global f()) ? 2 : 4',
    '4: case ===(global x, 3) ? 5 : end',
    '5: call global c(); drop global c(); go end',
  ],
  [
    'asks all cases before `default`, wherever that stands',
    'switch (x) { default: a(); case 1: b(); }',
    '0: read global x; case ===(global x, 1) ? 1 : 2',
    '1: call global b(); drop global b(); go end',
    '2: call global a(); drop global a(); go 1',
  ],
  [
    'is left by `continue` of the loop around it',
    'while (a) switch (x) { case 1: continue; default: b(); }',
    '0: read global a; if global a ? 1 : end',
    '1: read global x; case ===(global x, 1) ? 0 : 2',
    '2: call global b(); drop global b(); go 0',
  ],
  [
    'is left by its label',
    'out: switch (x) { case 1: while (a) break out; }',
    '0: read global x; case ===(global x, 1) ? 1 : end',
    '1: read global a; if global a ? end : end',
  ],
]);

describe('try', () => {
  const inFunction = (body: string) => steps(`function f() { ${body} }`, { of: 'f' });

  it.each<Row>([
    [
      'catch',
      'try { a(); } catch (e) { b(e); } c();',
      '0 [error 2]: call global a(); drop global a(); go 1',
      '1: call global c(); drop global c()',
      '2: init e = exception(); read e; call global b(e); drop global b(e); go 1',
    ],
    [
      'catch of a pattern',
      'try { a(); } catch ({ message }) { return message; }',
      '0 [error 1]: call global a(); drop global a(); go end',
      '1: read <exception()>.message; init message = <exception()>.message; read message; return message',
    ],
    [
      'finally, also behind `return`',
      'try { return a(); } finally { b(); }',
      '0 [error 1]: call global a(); return global a(); go 1',
      '1: call global b(); drop global b(); go end',
    ],
    [
      'catch and finally',
      'try { a(); } catch { b(); } finally { c(); } d();',
      '0 [error 3]: call global a(); drop global a(); go 1',
      '1: call global c(); drop global c(); go 2 or end',
      '2: call global d(); drop global d()',
      '3 [error 1]: call global b(); drop global b(); go 1',
    ],
    [
      'throw goes to the nearest clause',
      'try { try { throw a; } finally { b(); } } catch { c(); }',
      '0 [error 1]: read global a; throw global a; go 1',
      '1 [error 2]: call global b(); drop global b(); go end or 2',
      '2: call global c(); drop global c(); go end',
    ],
    [
      'throw in `catch` leaves',
      'try { a(); } catch (e) { throw e; }',
      '0 [error 1]: call global a(); drop global a(); go end',
      '1: init e = exception(); read e; throw e',
    ],
  ])('%s', (_, body, ...blocks) => {
    expect(inFunction(body)).toBe(blocks.join('\n'));
  });

  it('a jump runs the `finally` that it leaves', () => {
    expect(
      inFunction('while (a) { try { if (b) break; continue; } finally { c(); } } d();').split('\n'),
    ).toEqual([
      '0: read global a; if global a ? 1 : 3',
      '1 [error 2]: read global b; if global b ? 2 : 2',
      // Behind the loop, to its next round, or out of the function with an exception.
      '2: call global c(); drop global c(); go 3 or 0 or end',
      '3: call global d(); drop global d()',
    ]);
  });
});

describe('unreachable code', () => {
  it('stays in the model', () => {
    expect(steps('function f() { return 1; g(); }', { of: 'f' }).split('\n')).toEqual([
      '0: return 1',
      expect.stringMatching(/^never \d+: call global g\(\); drop global g\(\)$/),
    ]);
  });
});

describe('`using`', () => {
  it('waits where it is `await using`', () => {
    expect(steps('{ using a = open(); await using b = open(); }')).toBe(
      'call global open(); init a = global open(); call global open(); init b = global open(); using global open()',
    );
  });

  it('waits in every round of a loop', () => {
    expect(steps('async function f() { for (await using a of all) use(a); }', { of: 'f' })).toContain(
      'init a = element(global all); using element(global all); read a',
    );
  });
});

describe('values that nothing uses', () => {
  it.each([
    ['a call', 'f();', 'call global f(); drop global f()'],
    ['on purpose', 'void f();', 'call global f(); void global f()'],
    ['an await', 'await f();', 'call global f(); await global f(); drop await(global f())'],
    [
      'of a list',
      'f(), g(), x = 1;',
      'call global f(); drop global f(); call global g(); drop global g(); set global x = 1',
    ],
    ['an assignment is used', 'x = f();', 'call global f(); set global x = global f()'],
    ['a constant is no value', `'use strict'; 1;`, ''],
  ])('%s', (_, text, expected) => {
    expect(steps(text)).toBe(expected);
  });
});

it('`with` runs its object and its body', () => {
  expect(steps('with (a()) { b(); }', { file: 'a.cjs' })).toBe(
    'call global a(); call global b(); drop global b()',
  );
});

it('empty statements, directives and types are nothing', () => {
  expect(
    lowered(`;;; debugger; interface I {} type T = string; declare module 'x' { const y: number; }`, 'a.ts')
      .bodies.init,
  ).toBe('');
});

it('comments and space around the code make no difference to where the module stands', () => {
  expect(lowered('\n\n// first\nf();\n// last\n\n').bodies.init).toBe('call global f(); drop global f()');
});
