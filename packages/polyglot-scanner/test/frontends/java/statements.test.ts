import { describe, expect, it } from 'vitest';
import { inMethod, lowered, steps } from './lower.js';

describe('branches', () => {
  it('go on behind both ways', () => {
    expect(inMethod('if (a()) b(); else if (c()) d(); e();')).toBe(
      [
        '0: call this[run].a(); if this[run].a() ? 1 : 3',
        '1: call this[run].b(); drop this[run].b(); go 2',
        '2: call this[run].e(); drop this[run].e()',
        '3: call this[run].c(); if this[run].c() ? 4 : 2',
        '4: call this[run].d(); drop this[run].d(); go 2',
      ].join('\n'),
    );
  });
  it('test assertions', () => {
    expect(inMethod('assert a() : b(); c();')).toBe(
      [
        '0: call this[run].a(); if this[run].a() ? 1 : 2',
        '1: call this[run].c(); drop this[run].c()',
        '2: call this[run].b(); throw this[run].b()',
      ].join('\n'),
    );
  });
});

describe('loops', () => {
  it('test first, or last', () => {
    expect(inMethod('while (a()) b(); do { c(); } while (d()); e();')).toBe(
      [
        '0: call this[run].a(); if this[run].a() ? 1 : 2',
        '1: call this[run].b(); drop this[run].b(); go 0',
        '2: call this[run].c(); drop this[run].c(); call this[run].d(); if this[run].d() ? 2 : 3',
        '3: call this[run].e(); drop this[run].e()',
      ].join('\n'),
    );
  });
  it('start, test, run and step', () => {
    expect(inMethod('for (int i = 0, j = 9; i < j; i++, j--) f(i); for (;;) { g(); }')).toBe(
      [
        '0: init i = 0; init j = 9; go 1',
        '1: read i; read j; if <(i, j) ? 2 : 3',
        '2: read i; call this[run].f(i); drop this[run].f(i); read i; set i ++ ++(i); read j; set j -- --(j); go 1',
        '3: call this[run].g(); drop this[run].g(); go 3',
      ].join('\n'),
    );
  });
  it('take the elements of a collection', () => {
    expect(inMethod('for (final String s : list()) use(s); for (int i : new int[]{1}) {}')).toBe(
      [
        '0: call this[run].list(); go 1',
        '1: if more this[run].list() ? 2 : 3',
        '2: init s = element(this[run].list()); read s; call this[run].use(s); drop this[run].use(s); go 1',
        '3: if more [1] ? 4 : end',
        '4: init i = element([1]); go 3',
      ].join('\n'),
    );
  });
  it('are left and continued by label', () => {
    expect(
      inMethod('outer: for (;;) { for (;;) { if (a()) continue outer; if (b()) break outer; break; } } c();'),
    ).toBe(
      [
        '0: call this[run].a(); if this[run].a() ? 0 : 1',
        '1: call this[run].b(); if this[run].b() ? 2 : 0',
        '2: call this[run].c(); drop this[run].c()',
      ].join('\n'),
    );
  });
  it('are not what a label of a block is for', () => {
    expect(inMethod('out: { if (a()) break out; b(); } c();')).toBe(
      [
        '0: call this[run].a(); if this[run].a() ? 1 : 2',
        '1: call this[run].c(); drop this[run].c()',
        '2: call this[run].b(); drop this[run].b(); go 1',
      ].join('\n'),
    );
  });
});

describe('switch statements', () => {
  it('fall through', () => {
    expect(inMethod('switch (a()) { case 1: case 2: b(); case 3: c(); break; default: d(); } e();')).toBe(
      [
        '0: call this[run].a(); case ==(this[run].a(), 1) ? 1 : 4',
        '1: call this[run].b(); drop this[run].b(); go 2',
        '2: call this[run].c(); drop this[run].c(); go 3',
        '3: call this[run].e(); drop this[run].e()',
        '4: case ==(this[run].a(), 2) ? 1 : 5',
        '5: case ==(this[run].a(), 3) ? 2 : 6',
        '6: call this[run].d(); drop this[run].d(); go 3',
      ].join('\n'),
    );
  });
  it('do not fall through behind an arrow', () => {
    expect(
      inMethod('switch (a()) { case 1, 2 -> b(); case 3 -> { c(); } default -> throw new E(); } e();'),
    ).toBe(
      [
        '0: call this[run].a(); case ==(this[run].a(), 1, 2) ? 1 : 3',
        '1: call this[run].b(); drop this[run].b(); go 2',
        '2: call this[run].e(); drop this[run].e()',
        '3: case ==(this[run].a(), 3) ? 4 : 5',
        '4: call this[run].c(); drop this[run].c(); go 2',
        '5: call new type E=E|java.lang.E(); throw new type E=E|java.lang.E()',
      ].join('\n'),
    );
  });
  it('know what an earlier group declares', () => {
    expect(inMethod('switch (a()) { case 1: int x = 1; default: x = 2; use(x); }')).toBe(
      [
        '0: call this[run].a(); case ==(this[run].a(), 1) ? 1 : 2',
        '1: init x = 1; go 2',
        '2: set x = 2; read x; call this[run].use(x); drop this[run].use(x); go end',
      ].join('\n'),
    );
  });
  it('match types and take records apart', () => {
    expect(
      inMethod(
        'switch (a()) { case String s when s.isEmpty() -> b(s); case Point(int x, var y) -> c(x, y); case null, default -> d(); }',
      ),
    ).toBe(
      [
        '0: call this[run].a(); init s = this[run].a(); read s; call s.isEmpty(); case instanceof(this[run].a(), type String=String|java.lang.String, s.isEmpty()) ? 1 : 2',
        '1: read s; call this[run].b(s); drop this[run].b(s); go end',
        '2: init x = element(this[run].a()); init y = element(this[run].a()); case instanceof(this[run].a(), type Point=Point|java.lang.Point) ? 3 : 4',
        '3: read x; read y; call this[run].c(x, y); drop this[run].c(x, y); go end',
        '4: case ==(this[run].a(), null, unknown) ? 5 : end',
        '5: call this[run].d(); drop this[run].d(); go end',
      ].join('\n'),
    );
  });
  it('compare with constants of an enum, and with fields', () => {
    expect(
      steps(
        'class A { static final int ONE = 1; void run(int n) { switch (n) { case ONE -> {} case RED -> {} case Color.BLUE -> {} } } }',
        'run',
      ),
    ).toBe(
      [
        '0: read n; read static A.ONE; case ==(n, static A.ONE) ? end : 1',
        '1: case ==(n, unknown) ? end : 2',
        '2: read <type Color=Color|java.lang.Color>.BLUE; case ==(n, <type Color=Color|java.lang.Color>.BLUE) ? end : end',
      ].join('\n'),
    );
  });
});

describe('switch expressions', () => {
  it('give what their arms give', () => {
    expect(
      inMethod(
        'int n = switch (a()) { case 1 -> b(); case 2 -> { c(); yield d(); } default -> throw new E(); }; use(n);',
      ),
    ).toBe(
      [
        '0: call this[run].a(); case ==(this[run].a(), 1) ? 1 : 3',
        '1: call this[run].b(); go 2',
        '2: init n = (this[run].a() ? this[run].b() | this[run].d()); read n; call this[run].use(n); drop this[run].use(n)',
        '3: case ==(this[run].a(), 2) ? 4 : 5',
        '4: call this[run].c(); drop this[run].c(); call this[run].d(); go 2',
        '5: call new type E=E|java.lang.E(); throw new type E=E|java.lang.E()',
      ].join('\n'),
    );
  });
  it('give what old-style groups yield', () => {
    expect(inMethod('int n = switch (a()) { case 1: yield 1; default: b(); yield 2; };')).toBe(
      [
        '0: call this[run].a(); case ==(this[run].a(), 1) ? 1 : 2',
        '1: init n = (this[run].a() ? 1 | 2)',
        '2: call this[run].b(); drop this[run].b(); go 1',
      ].join('\n'),
    );
  });
  it('are left from inside a loop', () => {
    expect(inMethod('int n = switch (a()) { default -> { for (;;) { yield 1; } } }; use(n);')).toBe(
      'call this[run].a(); init n = (this[run].a() ? 1); read n; call this[run].use(n); drop this[run].use(n)',
    );
  });
  it('stand in each other', () => {
    expect(
      inMethod(
        'int n = switch (a()) { case 1 -> switch (b()) { case 2 -> 3; default -> 4; }; default -> 5; };',
      ),
    ).toBe(
      [
        '0: call this[run].a(); case ==(this[run].a(), 1) ? 1 : 2',
        '1: call this[run].b(); case ==(this[run].b(), 2) ? 2 : 2',
        '2: init n = (this[run].a() ? (this[run].b() ? 3 | 4) | 5)',
      ].join('\n'),
    );
  });
});

describe('try', () => {
  it('goes to the handler, and through finally', () => {
    expect(
      inMethod('try { a(); } catch (IOException | SQLException e) { b(e); } finally { c(); } d();'),
    ).toBe(
      [
        '0 [error 3]: call this[run].a(); drop this[run].a(); go 1',
        '1: call this[run].c(); drop this[run].c(); go 2 or end',
        '2: call this[run].d(); drop this[run].d()',
        '3 [error 1]: init e = exception(); read e; call this[run].b(e); drop this[run].b(e); go 1',
      ].join('\n'),
    );
  });
  it('tries one handler after the other', () => {
    expect(inMethod('try { a(); } catch (IOException e) { b(); } catch (Exception e) { c(e); }')).toBe(
      [
        '0 [error 1]: call this[run].a(); drop this[run].a(); go end',
        '1: if instanceof(exception()) ? 2 : 3',
        '2: init e = exception(); call this[run].b(); drop this[run].b(); go end',
        '3: init e#2 = exception(); read e#2; call this[run].c(e#2); drop this[run].c(e#2); go end',
      ].join('\n'),
    );
  });
  it('passes a return through finally', () => {
    expect(inMethod('try { return a(); } finally { b(); }')).toBe(
      [
        '0 [error 1]: call this[run].a(); return this[run].a(); go 1',
        '1: call this[run].b(); drop this[run].b(); go end',
      ].join('\n'),
    );
  });
  it('closes its resources, the last one first', () => {
    expect(inMethod('try (var in = open(); Out out = new Out(in)) { use(out); }')).toBe(
      [
        '0: call this[run].open(); init in = this[run].open(); go 1',
        '1 [error 4]: read in; call new type Out=Out|java.lang.Out(in); init out = new type Out=Out|java.lang.Out(in); go 2',
        '2 [error 3]: read out; call this[run].use(out); drop this[run].use(out); go 3',
        '3 [error 4]: read out; call out.close(); go 4',
        '4: read in; call in.close(); go end',
      ].join('\n'),
    );
  });
  it('closes resources that exist', () => {
    expect(steps('class A { In field; void run(In in) { try (in; this.field) { use(); } } }', 'run')).toBe(
      [
        '0 [error 1]: call this[run].use(); drop this[run].use(); go 1',
        '1 [error 2]: read this[run].field; call this[run].field.close(); go 2',
        '2: read in; call in.close(); go end',
      ].join('\n'),
    );
  });
  it('closes resources before its own handlers', () => {
    expect(inMethod('try (In in = open()) { use(in); } catch (Exception e) { f(); } finally { g(); }')).toBe(
      [
        '0 [error 4]: call this[run].open(); init in = this[run].open(); go 1',
        '1 [error 2]: read in; call this[run].use(in); drop this[run].use(in); go 2',
        '2 [error 4]: read in; call in.close(); go 3 or 4',
        '3: call this[run].g(); drop this[run].g(); go end',
        '4 [error 3]: init e = exception(); call this[run].f(); drop this[run].f(); go 3',
      ].join('\n'),
    );
  });
});

describe('locks', () => {
  it('are held in a synchronized block', () => {
    expect(inMethod('synchronized (this) { a(); } b();')).toBe(
      [
        '0: acquire this[run]; go 1',
        '1 [error 2]: call this[run].a(); drop this[run].a(); go 2',
        '2: release this[run]; go 3 or end',
        '3: call this[run].b(); drop this[run].b()',
      ].join('\n'),
    );
  });
  it('are held for a field, a variable, a class and what a call gives', () => {
    expect(
      steps(
        'class A { final Object lock = new Object(); static Object all; void run(Object o) { synchronized (lock) {} synchronized (all) {} synchronized (o) {} synchronized (A.class) {} synchronized (f()) {} } }',
        'run',
      ),
    ).toBe(
      [
        '0: acquire this[run].lock; release this[run].lock; go 1 or end',
        '1: acquire static A.all; release static A.all; go 2 or end',
        '2: acquire o; release o; go 3 or end',
        '3: acquire static A; release static A; go 4 or end',
        '4: call this[run].f(); acquire <this[run].f()>; release <this[run].f()>; go end',
      ].join('\n'),
    );
  });
  it('are held by a synchronized method until it is left', () => {
    expect(steps('class A { synchronized int run() { return f(); } }', 'run')).toBe(
      [
        '0: acquire this[run]; go 1',
        '1 [error 2]: call this[run].f(); return this[run].f(); go 2',
        '2: release this[run]; go end',
      ].join('\n'),
    );
  });
  it(`are the class's for a static method`, () => {
    expect(steps('class A { static synchronized void run() { f(); } }', 'run')).toBe(
      [
        '0: acquire static A; go 1',
        '1 [error 2]: call static A.f(); drop static A.f(); go 2',
        '2: release static A; go end',
      ].join('\n'),
    );
  });
});

describe('declarations', () => {
  it('of variables say their type', () => {
    expect(
      lowered(
        'class A { void run(final int a, String... b) { final var c = 1; Map<String, int[]> d; long e[][]; } }',
      ).variables,
    ).toEqual([
      'parameter a: int of run',
      'parameter b: String of run',
      'const c of run',
      'variable d: Map<String,int[]> of run',
      'variable e: long[][] of run',
    ]);
  });
  it('shadow in inner blocks only', () => {
    expect(inMethod('int a = 1; { int b = 2; use(b); } { int b = 3; use(b); } use(a);')).toBe(
      'init a = 1; init b = 2; read b; call this[run].use(b); drop this[run].use(b); init b#2 = 3; read b#2; call this[run].use(b#2); drop this[run].use(b#2); read a; call this[run].use(a); drop this[run].use(a)',
    );
  });
  it('of local classes capture variables', () => {
    expect(
      steps(
        'class A { void run(int n) { class B { int f() { return n; } } record P(int x) {} new B().f(); new P(1); } }',
        'f',
      ),
    ).toBe('read n; return n');
  });
  it('of local classes are used by name', () => {
    expect(
      steps(
        'class A { void run(int n) { class B { int f() { return n; } } record P(int x) {} new B().f(); new P(1); } }',
        'run',
      ),
    ).toBe(
      'call new type B=A.run.B(); call <new type B=A.run.B()>.f(); drop <new type B=A.run.B()>.f(); call new type P=A.run.P(1); drop new type P=A.run.P(1)',
    );
  });
});
