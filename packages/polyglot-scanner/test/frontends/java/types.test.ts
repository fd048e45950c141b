import { describe, expect, it } from 'vitest';
import { lowered, steps } from './lower.js';

describe('types', () => {
  it('are known with their kind, full name and supertypes', () => {
    expect(
      lowered(
        'package com.acme; import java.util.List; sealed interface S extends Cloneable permits R {} record R(int a) implements S {} enum E { X } class A<T extends S> extends B<T> implements List<T>, java.io.Closeable { static class N { class M {} } } @interface Mark { int value() default 1; }',
      ).types,
    ).toEqual([
      'interface com.acme.S extends type Cloneable=com.acme.Cloneable|java.lang.Cloneable implements Cloneable {}',
      'record com.acme.R extends type S=com.acme.S implements S { readonly a: int }',
      'enum com.acme.E { static readonly X: E }',
      'class com.acme.A extends type B<T>=com.acme.B|java.lang.B extends type List<T>=java.util.List extends type java.io.Closeable implements List<T>, java.io.Closeable {}',
      'class com.acme.A.N {}',
      'class com.acme.A.N.M {}',
      'interface com.acme.Mark {}',
    ]);
  });
  it('are exported by their simple names', () => {
    expect(lowered('package com.acme; class A { class Inner {} } interface B {} enum C {}').exports).toEqual([
      'A = class A',
      'B = class B',
      'C = class C',
    ]);
  });
  it('have functions in source order', () => {
    expect(
      lowered(
        'class A { int f; A() {} void a() {} static void b() {} class N { void c() {} } void a(int x) {} abstract void d(); interface I { default void e() {} void f(); } }',
      ).functions,
    ).toEqual([
      'init',
      'constructor A() of A',
      'method a() of A',
      'static method b() of A',
      'constructor N() of N',
      'method c() of N',
      'method a(x) of A',
      'method d() of A',
      'constructor I() of I',
      'method e() of I',
      'method f() of I',
    ]);
  });
});

describe('fields', () => {
  it('are known with their type and modifiers', () => {
    expect(
      lowered(
        'class A { private static final Map<String, List<int[]>> M = null, N[] = null; volatile int a; transient String b = "", c; }',
      ).types,
    ).toEqual([
      'class A { static readonly M: Map<String,List<int[]>>; static readonly N: Map<String,List<int[]>>[]; a: int; b: String; c: String }',
    ]);
  });
  it(`that are static are written when the file's types are loaded, in source order`, () => {
    expect(
      steps(
        'class A { static int a = 1; static { b = a; } static int b = f(); class N { static int c = 2; } int d = 3; static int e; static int f() { return 0; } }',
      ),
    ).toBe(
      'init static A.a = 1; call fn A static block(); call static A.f(); init static A.b = static A.f(); init static N.c = 2',
    );
  });
  it('are written at the start of every constructor, unless it calls another one', () => {
    expect(
      steps(
        'class A { int a = 1; { b = a; } int b = 2; A(int a) { this.b = a; } A() { this(1); c(); } void c() {} }',
        'new A',
      ),
    ).toBe(
      'init this[new A].a = 1; read this[new A].a; set this[new A].b = this[new A].a; init this[new A].b = 2; read a; set this[new A].b = a',
    );
  });
  it('are left to the constructor that is called', () => {
    expect(
      steps(
        'class A { int a = 1; { b = a; } int b = 2; A(int a) { this.b = a; } A() { this(1); c(); } void c() {} }',
        'new A#2',
      ),
    ).toBe('call class A(1) on this[new A#2]; call this[new A#2].c(); drop this[new A#2].c()');
  });
  it(`are written behind the superclass's constructor`, () => {
    expect(
      steps(
        'class A extends B { int a = 1; A(int n) { super(n, f()); g(); } static int f() { return 0; } void g() {} }',
        'new A',
      ),
    ).toBe(
      'read n; call static A.f(); call type B=B|java.lang.B(n, static A.f()) on this[new A]; init this[new A].a = 1; call this[new A].g(); drop this[new A].g()',
    );
  });
  it('are written in the constructor that is not written down', () => {
    expect(steps('class A extends B { int a = f(); int f() { return 1; } }', 'new A')).toBe(
      'call type B=B|java.lang.B() on this[new A]; call this[new A].f(); init this[new A].a = this[new A].f()',
    );
  });
  it('of an interface are static', () => {
    expect(steps('interface I { int A = 1; List<String> B = new ArrayList<>(); }')).toBe(
      'init static I.A = 1; call new type ArrayList=ArrayList|java.lang.ArrayList(); init static I.B = new type ArrayList=ArrayList|java.lang.ArrayList()',
    );
  });
  it('share the lambdas and classes of their initialisers between constructors', () => {
    expect(
      lowered(
        'class A { Runnable r = () -> {}; Object o = new Object() { void f() {} }; A() {} A(int x) {} }',
      ).functions,
    ).toEqual([
      'init',
      'arrow r()',
      'constructor () of ',
      'method f() of ',
      'constructor A() of A',
      'constructor A(x) of A',
    ]);
  });
});

describe('enums', () => {
  it('have their constants as static fields, perhaps with a class of their own', () => {
    expect(
      lowered(
        'enum E { A(1) { int f() { return 2; } }, B; private final int n; E() { this(0); } E(int n) { this.n = n; } int f() { return n; } }',
      ).types,
    ).toEqual([
      'enum E { static readonly A: E; static readonly B: E; readonly n: int }',
      'class  extends type E {}',
    ]);
  });
  it('make their constants when they are loaded', () => {
    expect(
      steps(
        'enum E { A(1) { int f() { return 2; } }, B; private final int n; static int count = 0; E() { this(0); } E(int n) { this.n = n; } int f() { return n; } }',
      ),
    ).toBe(
      'call new class (1); init static E.A = new class (1); call new type E(); init static E.B = new type E(); init static E.count = 0',
    );
  });
  it('without constants have members', () => {
    expect(lowered('enum E { ; static void f() {} }').functions).toEqual([
      'init',
      'constructor E() of E',
      'static method f() of E',
    ]);
  });
});

describe('records', () => {
  it('have fields, a constructor and accessors', () => {
    expect(
      lowered(
        'record P(int x, @NotNull String y) { static int n; P { check(x); } public String y() { return y; } static void check(int x) {} }',
      ).functions,
    ).toEqual([
      'init',
      'method x() of P',
      'constructor P(x, y) of P',
      'method y() of P',
      'static method check(x) of P',
    ]);
  });
  it('write their components behind the compact constructor', () => {
    expect(steps('record P(int x, String... y) { P { x = Math.abs(x); } }', 'new P')).toBe(
      'read x; call <type Math=Math|java.lang.Math>.abs(x); set x = <type Math=Math|java.lang.Math>.abs(x); read x; init this[new P].x = x; read y; init this[new P].y = y',
    );
  });
  it('write their components in the constructor that is not written down', () => {
    expect(steps('record P(int x) {}', 'new P')).toBe('read x; init this[new P].x = x');
  });
  it('may write the canonical constructor and others', () => {
    expect(
      steps(
        'record P(int x, int y) { P(int x) { this(x, 0); } P(int x, int y) { this.x = x; this.y = y; } }',
        'new P#2',
      ),
    ).toBe('read x#2; set this[new P#2].x = x#2; read y; set this[new P#2].y = y');
  });
  it('read a component in its accessor', () => {
    expect(steps('record P(int x) {}', 'x')).toBe('read this[x].x; return this[x].x');
  });
});

describe('anonymous classes', () => {
  it('are classes of their own that capture variables', () => {
    expect(
      steps(
        'class A { void run(int n) { go(new Task(n) { int calls = n; public void execute() { calls += n; helper(); } }); } void helper() {} }',
        'run',
      ),
    ).toBe('read n; call new class (n); call this[run].go(new class (n)); drop this[run].go(new class (n))');
  });
  it('give their arguments to the superclass', () => {
    expect(
      steps(
        'class A { void run(int n) { go(new Task(n) { int calls = n; public void execute() { calls += n; helper(); } }); } void helper() {} }',
        'new ',
      ),
    ).toBe('call type Task=Task|java.lang.Task(<pattern>) on this[new ]; read n; init this[new ].calls = n');
  });
  it('reach the object around them', () => {
    expect(
      steps(
        'class A { void run(int n) { go(new Task(n) { int calls = n; public void execute() { calls += n; helper(); A.this.helper(); this.calls = 0; } }); } void helper() {} }',
        'execute',
      ),
    ).toBe(
      'read this[execute].calls; read n; set this[execute].calls += +(this[execute].calls, n); call this[run].helper(); drop this[run].helper(); call this[run].helper(); drop this[run].helper(); set this[execute].calls = 0',
    );
  });
});

describe('annotations', () => {
  it('are calls of their types, with constant arguments', () => {
    expect(
      lowered(
        'import javax.inject.Singleton; @Singleton @Named("a") @Config(value = {"x", "y"}, on = A.class, max = 3, in = @In) class A {}',
      ).types,
    ).toEqual([
      '@type Singleton=javax.inject.Singleton() @type Named=Named|java.lang.Named("a") @type Config=Config|java.lang.Config({ value: ["x", "y"], on: type A, max: 3, in: type In=In|java.lang.In() }) class A {}',
    ]);
  });
  it('stand at methods and fields', () => {
    expect(
      lowered('class A { @Override @Bean(name = "a" + 1) public Object f() { return null; } }').functions,
    ).toEqual([
      'init',
      'constructor A() of A',
      'method f() of A @type Override=Override|java.lang.Override() @type Bean=Bean|java.lang.Bean({ name: text("a", 1) })',
    ]);
  });
});
