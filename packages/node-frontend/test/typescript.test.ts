import { describe, expect, it } from 'vitest';
import { lowered } from './support/lower.js';

const lower = (text: string) => lowered(text, 'a.ts');

describe('enums', () => {
  it('are objects of their members', () => {
    const { bodies, variables } = lower(`enum E { A, B = 5, C, D = 'd', 'quoted-name', F = f() }`);
    expect(bodies.init).toBe(
      'call global f(); init E = { A: 0, B: 5, C: 6, D: "d", quoted-name: unknown, F: global f() }',
    );
    expect(variables).toContain('const E');
  });

  it('have members that name others', () => {
    const { bodies } = lower('const enum E { A = 1, B = A | 2 } use(E.B);');
    expect(bodies.init).toContain('init E = { A: 1, B: |(A, 2) }');
    expect(bodies.init).toContain('call global use(E.B)');
  });

  it('that are ambient are globals', () => {
    expect(lower('declare enum E { A } E.A;').bodies.init).toBe('read global E.A; drop global E.A');
  });
});

describe('namespaces', () => {
  it('have members that are one variable inside and outside', () => {
    const { bodies, variables } = lower(`
      Settings.stage = 'first';
      namespace Settings { export let stage = 'dev'; let hidden = 0; export function set(s: string) { stage = s; hidden++; } }
      Settings['stage'] = 'prod';
      function later() { return Settings.stage; }
      const { stage } = Settings;
    `);
    expect(variables).toEqual([
      'namespace Settings',
      'variable stage',
      'variable hidden',
      'function set',
      'parameter s: string of set',
      'function later',
      'const stage#2',
    ]);
    expect(bodies.init).toBe(
      'set stage = "first"; init stage = "dev"; init hidden = 0; init Settings = { stage: stage, set: set }; ' +
        'set stage = "prod"; read Settings; read stage; init stage#2 = stage',
    );
    expect(bodies.set).toBe('read s; set stage = s; read hidden; set hidden ++ ++(hidden)');
    expect(bodies.later).toBe('read stage; return stage');
  });

  it('nest', () => {
    const { bodies } = lower('namespace A { export namespace B { export let c = 1; } } A.B.c++; A.B.f();');
    expect(bodies.init).toBe(
      'init c = 1; init B = { c: c }; init A = { B: B }; read c; set c ++ ++(c); read B; call B.f(); drop B.f()',
    );
  });

  it('have dotted names', () => {
    const { bodies } = lower(
      'namespace A.B { export let c = 1; export function f() { c = 2; } } A.B.c = 3; A.B.f();',
    );
    expect(bodies.init).toBe('init c = 1; set c = 3; read global A.B; call f() on global A.B; drop f()');
    expect(bodies.f).toBe('set c = 2');
  });

  it('are written in several parts', () => {
    const { bodies } = lower(
      'namespace A { export let b = 1; } namespace A { export let c = 2; } A.b = A.c;',
    );
    expect(bodies.init).toContain('init A = { b: b, c: c }');
    expect(bodies.init).toContain('read c; set b = c');
  });

  it('belong to functions and classes as well', () => {
    const { bodies, types } = lower(
      'function F() { F.count++; } namespace F { export let count = 0; } class C { static s = 1; } namespace C { export let t = 2; } C.t = C.s;',
    );
    expect(bodies.F).toBe('read count; set count ++ ++(count)');
    expect(bodies.init).toContain('read C.s; set t = C.s');
    expect(types).toEqual(['class C { static s }']);
  });

  it('that are ambient or augment something else are none', () => {
    const { bodies, variables } = lower(
      `declare namespace A { let b: number } declare global { var c: number } declare module 'd' { export let e: number } A.b; c;`,
    );
    expect(variables).toEqual([]);
    expect(bodies.init).toBe('read global A.b; drop global A.b; read global c; drop global c');
  });

  it('of old are called modules', () => {
    expect(lower('module Old { export let v = 1; } Old.v = 2;').bodies.init).toBe(
      'init v = 1; init Old = { v: v }; set v = 2',
    );
  });
});
