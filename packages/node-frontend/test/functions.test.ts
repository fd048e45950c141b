import { describe, expect, it } from 'vitest';
import { lowered, steps } from './support/lower.js';

describe('names', () => {
  it.each<[text: string, fn: string]>([
    ['function f() {}', 'function f()'],
    ['async function* f() {}', 'async generator function f()'],
    ['const f = () => {};', 'arrow f()'],
    ['const f = function g() {};', 'function g()'],
    ['let f; f = async () => {};', 'async arrow f()'],
    ['x.f = () => {};', 'arrow f()'],
    ['x.f ??= function () {};', 'function f()'],
    ['const o = { f: () => {} };', 'arrow f()'],
    ['const { f = () => {} } = x;', 'arrow f()'],
    ['const f = x || (() => {});', 'arrow f()'],
    ['const f = x ? () => {} : y;', 'arrow f()'],
    ['function g(f = () => {}) {}', 'arrow f()'],
    ['call(() => {});', 'arrow ()'],
  ])('%s', (text, fn) => {
    expect(lowered(text).functions).toContain(fn);
  });
});

describe('parameters', () => {
  it('are destructured at the start, each step in its place', () => {
    const { functions, variables, bodies } = lowered(
      'const f = ({ a, b: { c = 1, ...d } = {}, [key()]: e }, [g, , h], ...rest) => {};',
    );
    expect(functions).toContain('arrow f(<pattern>, <pattern>, ...rest)');
    expect(variables).toEqual([
      'const f',
      'parameter <pattern> of f',
      'parameter a of f',
      'parameter c of f',
      'parameter d of f',
      'parameter e of f',
      'parameter <pattern>#2 of f',
      'parameter g of f',
      'parameter h of f',
      'parameter rest of f',
    ]);
    expect(bodies.f).toBe(
      [
        '0: read <pattern>.a; init a = <pattern>.a; read <pattern>.b; if === undefined(<pattern>.b) ? 1 : 1',
        '1: read <(<pattern>.b | {  })>.c; if === undefined(<(<pattern>.b | {  })>.c) ? 2 : 2',
        '2: init c = (<(<pattern>.b | {  })>.c | 1); init d = unknown((<pattern>.b | {  })); ' +
          'call global key(); read <pattern>[global key()]; init e = <pattern>[global key()]; ' +
          'read <pattern>#2[0]; init g = <pattern>#2[0]; read <pattern>#2[2]; init h = <pattern>#2[2]',
      ].join('\n'),
    );
  });

  it('have defaults that run only if there is no argument', () => {
    expect(lowered('function f(a, b = a, c = g()) {}').functions).toContain('function f(a, b?, c?)');
    expect(steps('function f(a, b = a, c = g()) { return c; }', { of: 'f' })).toBe(
      [
        '0: if === undefined(b) ? 1 : 2',
        '1: read a; init b = a; go 2',
        '2: if === undefined(c) ? 3 : 4',
        '3: call global g(); init c = global g(); go 4',
        '4: read c; return c',
      ].join('\n'),
    );
  });

  it('stand behind `arguments`', () => {
    expect(steps('function f(a, b) { return arguments; }', { of: 'f' })).toBe('return unknown(a, b)');
    expect(steps('function f(a) { return () => arguments; }', { of: 'arrow' })).toBe('return unknown(a)');
    expect(steps('function f(a) { const arguments2 = 1; }', { of: 'f' })).toBe('init arguments2 = 1');
  });

  it('of TypeScript: `this` is none', () => {
    const { functions, variables } = lowered('function f(this: Foo, a: string, b?: number) {}', 'a.ts');
    expect(functions).toContain('function f(a, b)');
    expect(variables).toEqual(['function f', 'parameter a: string of f', 'parameter b: number of f']);
  });
});

describe('variables', () => {
  it('belong to the function whose activation holds them', () => {
    const { variables } = lowered(`
      let module1;
      function outer(a) { { let inBlock; } for (const i of a) { var hoisted; } try {} catch (error) {} return () => { let inner; }; }
      { const alsoModule = 1; }
    `);
    expect(variables).toEqual([
      'variable module1',
      'function outer',
      'parameter a of outer',
      'variable inBlock of outer',
      'const i of outer',
      'variable hoisted of outer',
      'exception error of outer',
      'variable inner of arrow',
      'const alsoModule',
    ]);
  });

  it('with one name are told apart', () => {
    expect(steps('let x = 1; { let x = 2; x; } x; const f = (x) => x;')).toBe(
      'init x = 1; init x#2 = 2; read x#2; drop x#2; read x; drop x; init f = fn f',
    );
  });

  it('are seen by closures', () => {
    const { bodies } = lowered(
      'function make() { let n = 0; return { add: () => { n++; }, get: () => n }; }',
    );
    expect(bodies.make).toBe('init n = 0; return { add: fn add, get: fn get }');
    expect(bodies.add).toBe('read n; set n ++ ++(n)');
    expect(bodies.get).toBe('read n; return n');
  });

  it('that nothing declares are globals', () => {
    expect(steps('implicit = 1; globalThis.a = process.env.B;', { file: 'a.cjs' })).toBe(
      'set global implicit = 1; read global process.env.B; set global globalThis.a = global process.env.B',
    );
  });

  it('that only types declare are globals', () => {
    const text =
      'declare const ambient: string; declare function f(): void; interface Both {} ambient; f(); Both;';
    expect(steps(text, { file: 'a.ts' })).toBe(
      'read global ambient; drop global ambient; call global f(); drop global f(); read global Both; drop global Both',
    );
    expect(lowered(text, 'a.ts').variables).toEqual([]);
  });

  it('have the type that an annotation or an assertion gives', () => {
    const { variables } = lowered(
      `const a: Map<string, User> = x; const b = x as Handler; const c = (async () => {}) satisfies Handler<E, R>;
       const d = <Handler>x; const e = x as const; const f = x as any; let g: string | undefined; function h({ x }: Opts) {}`,
      'a.ts',
    );
    expect(variables).toEqual([
      'const a: Map<string,User>',
      'const b: Handler',
      'const c: Handler<E,R>',
      'const d',
      'const e',
      'const f',
      'variable g: string|undefined',
      'function h',
      'parameter <pattern>: Opts of h',
      'parameter x of h',
    ]);
  });

  it('at the top of a script are variables of the file', () => {
    expect(steps('var a = 1; function f() { return a; } a; f();', { file: 'a.cjs' })).toBe(
      'init a = 1; read a; drop a; call f(); drop f()',
    );
  });
});

describe('function declarations', () => {
  it('exist before the first statement runs', () => {
    const { bodies } = lowered('run(); function run() { return later(); function later() { return 1; } }');
    expect(bodies.init).toBe('call run(); drop run()');
    expect(bodies.run).toBe('call later(); return later()');
  });

  it('stand in blocks, cases and exports', () => {
    const { functions } = lowered(
      'export function a() {} { function b() {} } switch (x) { case 1: function c() {} } export default function d() {}',
    );
    expect(functions).toEqual(['init', 'function a()', 'function b()', 'function c()', 'function d()']);
  });

  it('stand bare in an `if` and behind a label in sloppy code', () => {
    expect(lowered('if (x) function a() {} label: function b() {}', 'a.cjs').functions).toEqual([
      'init',
      'function a()',
      'function b()',
    ]);
  });

  it('are overloaded in TypeScript', () => {
    const { functions, variables } = lowered(
      'function f(a: string): void; function f(a: number): void; function f(a: any) {}',
      'a.ts',
    );
    expect(functions).toEqual(['init', 'function f(a)']);
    expect(variables).toEqual(['function f', 'parameter a: any of f']);
  });
});

describe('calls', () => {
  it.each([
    [
      'of a function written on the spot',
      '(function f() {})(); (() => 1)();',
      'call fn f(); drop fn f(); call fn arrow(); drop fn arrow()',
    ],
    [
      'of a name',
      'f(a, ...b);',
      'read global a; read global b; call global f(global a, ...global b); drop global f(global a, ...global b)',
    ],
    [
      'of a member read the object',
      'const o = x; o.p.m(1);',
      'read global x; init o = global x; read o.p; call o.p.m(1); drop o.p.m(1)',
    ],
    ['of a result', 'f()();', 'call global f(); call global f()(); drop global f()()'],
    [
      'of a method of a result',
      'f().m(a).n;',
      'call global f(); read global a; call <global f()>.m(global a); read <<global f()>.m(global a)>.n; drop <<global f()>.m(global a)>.n',
    ],
    [
      'by `new`',
      'new Foo; new ns.Foo(a); new (f())();',
      'call new global Foo(); drop new global Foo(); read global a; call new global ns.Foo(global a); drop new global ns.Foo(global a); call global f(); call new global f()(); drop new global f()()',
    ],
    ['without a receiver', '(0, m.run)(1);', 'call global m.run(1); drop global m.run(1)'],
    [
      'of a tag',
      'tag`a${b}c${d()}`;',
      'read global b; call global d(); call global tag(text("a", global b, "c", global d()), global b, global d()); drop global tag(text("a", global b, "c", global d()), global b, global d())',
    ],
    [
      'of a tag that is a method',
      'const sql = x; sql.raw`y`;',
      'read global x; init sql = global x; read sql; call sql.raw("y"); drop sql.raw("y")',
    ],
  ])('%s', (_, text, expected) => {
    expect(steps(text)).toBe(expected);
  });
});

describe('generators', () => {
  it('suspend at every `yield`', () => {
    const { bodies } = lowered(
      'function* g() { const r = yield 1; yield* other(); yield; return r; } async function* a() { yield await x; }',
    );
    expect(bodies.g).toBe(
      'yield 1; init r = unknown; call global other(); yield global other(); drop unknown; yield unknown; drop unknown; read r; return r',
    );
    expect(bodies.a).toBe('read global x; await global x; yield await(global x); drop unknown');
  });
});

it('the module and its functions stand in source order, the outer one first', () => {
  expect(lowered('later(() => { a(() => 1); }); function last() { function inner() {} }').functions).toEqual([
    'init',
    'arrow ()',
    'arrow ()',
    'function last()',
    'function inner()',
  ]);
});
