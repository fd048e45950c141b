import { describe, expect, it } from 'vitest';
import { lowered, steps } from './support/lower.js';

describe('fields', () => {
  it('are known with their type and keywords', () => {
    expect(
      lowered(
        'class C { private static readonly Dictionary<string, int> cache = new(); const string P = "/tmp"; volatile bool on; public List<Order>? orders, more; [ThreadStatic] static int? slot; }',
      ).types,
    ).toEqual([
      'class C { static readonly cache: Dictionary<string,int>; static readonly P: string; on: bool; orders: List<Order>?; more: List<Order>?; static slot: int? }',
    ]);
  });

  it('are initialised in every constructor, before what is written there', () => {
    expect(
      steps('class C { int a = 1; readonly List<int> b = new(); C(int x) { a = x; } C() { } }', 'new C'),
    ).toBe(
      'init this[new C].a = 1; call new type List<int>(); init this[new C].b = new type List<int>(); read x; set this[new C].a = x',
    );
  });

  it('are initialised in a further constructor as well', () => {
    expect(steps('class C { int a = 1; C(int x) { a = x; } C() : this(2) { } }', 'new C#2')).toBe(
      'init this[new C#2].a = 1; call class C(2) on this[new C#2]',
    );
  });

  it('are initialised in the constructor that a class has without writing one', () => {
    expect(steps('class C { int a = 1; string B { get; set; } = "b"; }', 'new C')).toBe(
      'init this[new C].a = 1; init this[new C].B = "b"',
    );
  });

  it('do not see the parameters of constructors', () => {
    expect(steps('class C { static int x; int a = x; C(int x) { } }', 'new C')).toBe(
      'read static C.x; init this[new C].a = static C.x',
    );
  });

  it('that are static are initialised in the module’s own code, then static constructors run', () => {
    expect(
      steps(
        'class A { static int a = 1; static A() { a = 2; } class B { static int b = a; } } class D { static int d = A.a; }',
      ),
    ).toBe(
      'init static A.a = 1; call fn A static constructor(); read static A.a; init static B.b = static A.a; read static A.a; init static D.d = static A.a',
    );
  });
});

describe('constructors', () => {
  it('call the base class with what they are given, or with nothing', () => {
    expect(steps('class C : Base { C(int x) : base(x, 1) { } C() { } }', 'new C')).toBe(
      'read x; call type Base(x, 1) on this[new C]',
    );
  });

  it('call it without being told to', () => {
    expect(steps('class C : Base { C(int x) : base(x, 1) { } C() { } }', 'new C#2')).toBe(
      'call type Base() on this[new C#2]',
    );
  });

  it('call one another', () => {
    expect(steps('class C { C(int x) => this.X = x; C() : this(1) { } int X { get; } }', 'new C#2')).toBe(
      'call class C(1) on this[new C#2]',
    );
  });

  it('that are static are code of the type', () => {
    expect(steps('class C { static int n; static C() { n = 1; } }', 'C static constructor')).toBe(
      'set static C.n = 1',
    );
  });

  it('do not call interfaces of the file', () => {
    expect(steps('interface I { } class C : I { }', 'new C')).toBe('');
  });
});

describe('primary constructors', () => {
  it('keep in a field what members use later', () => {
    expect(
      lowered('class C(IDb db, int size, ILog log) : Base(log) { int n = size; void M() => db.Load(); }')
        .types,
    ).toEqual(['class C extends type Base { n: int; db: IDb }']);
  });

  it('store that first, then initialise, then call the base class', () => {
    expect(
      steps(
        'class C(IDb db, int size, ILog log) : Base(log) { int n = size; void M() => db.Load(); }',
        'new C',
      ),
    ).toBe(
      'init this[new C].db = db; read size; init this[new C].n = size; read log; call type Base(log) on this[new C]',
    );
  });

  it('are members of the object in its methods', () => {
    expect(steps('class C(IDb db) { void M() => db.Load(); }', 'M')).toBe(
      'read this[M].db; call this[M].db.Load(); drop this[M].db.Load()',
    );
  });

  it('keep what lambdas of initialisers use', () => {
    expect(lowered('class C(int a, int b) { Func<int> g = () => a; int h = b; }').types).toEqual([
      'class C { g: Func<int>; h: int; a: int }',
    ]);
  });

  it('are not repeated by the others', () => {
    expect(steps('class C(int a) { int n = a; C() : this(1) { } int M() => a; }', 'new C#2')).toBe(
      'call class C(1) on this[new C#2]',
    );
  });
});

describe('properties', () => {
  it('that are automatic are fields', () => {
    expect(
      lowered(
        'class C { public int A { get; set; } public int B { get; } public int D { get; init; } = 1; static string E { get; private set; } public required int F { get; set; } }',
      ).types,
    ).toEqual(['class C { A: int; readonly B: int; readonly D: int; static E: string; F: int }']);
  });

  it('that compute are accessors', () => {
    expect(
      lowered(
        'class C { int a; int B => a; int D { get => a; set => a = value; } int E { get { return a; } init { a = value; } } static int F => 1; }',
      ).functions,
    ).toEqual([
      'init',
      'constructor C() of C',
      'getter B() of C',
      'getter D() of C',
      'setter D(value) of C',
      'getter E() of C',
      'setter E(value) of C',
      'static getter F() of C',
    ]);
  });

  it('write through accessors', () => {
    expect(steps('class C { int a; int D { get => a; set => a = value + 1; } }', 'D#2')).toBe(
      'read value; set this[D#2].a = +(value, 1)',
    );
  });

  it('have a field of their own behind `field`', () => {
    expect(steps('class C { int D { get; set => field = value + 1; } = 2; }', 'D#2')).toBe(
      'read value; set this[D#2].<D> = +(value, 1)',
    );
  });

  it('read it where the getter is not written', () => {
    expect(steps('class C { int D { get; set => field = value + 1; } = 2; }', 'D')).toBe(
      'read this[D].<D>; return this[D].<D>',
    );
  });

  it('initialise it', () => {
    expect(steps('class C { int D { get; set => field = value + 1; } = 2; }', 'new C')).toBe(
      'init this[new C].<D> = 2',
    );
  });

  it('that are abstract have no field', () => {
    expect(
      lowered(
        'abstract class C { public abstract int A { get; set; } } interface I { int B { get; } static int D { get; set; } }',
      ).types,
    ).toEqual(['class C {}', 'interface I { static D: int }']);
  });

  it('may be indexers and events', () => {
    expect(
      lowered(
        'class C { int this[int i, string k] { get => i; set { } } string this[long l] => null; event Action E { add => f += value; remove { f -= value; } } Action f; event Action G, H; }',
      ).functions,
    ).toEqual([
      'init',
      'constructor C() of C',
      'getter Item(i, k) of C',
      'setter Item(i, k, value) of C',
      'getter Item(l) of C',
      'method add E(value) of C',
      'method remove E(value) of C',
    ]);
  });
});

describe('methods', () => {
  it('are known with what they are', () => {
    expect(
      lowered(
        'abstract class C { public static async Task<int> A(int a, string b = "x", params int[] c) => 1; protected abstract void B(); extern static int D(); partial void E(); ~C() { } void I.F() { } T G<T>(T t) where T : new() => t; }',
      ).functions,
    ).toEqual([
      'init',
      'constructor C() of C',
      'static async method A(a, b?, ...c) of C',
      'method B() of C',
      'static method D() of C',
      'method E() of C',
      'method Finalize() of C',
      'method F() of C',
      'method G(t) of C',
    ]);
  });

  it('may be operators', () => {
    expect(
      lowered(
        'class C { public static C operator +(C a, C b) => a; public static implicit operator int(C c) => 1; }',
      ).functions,
    ).toEqual([
      'init',
      'constructor C() of C',
      'static method operator +(a, b) of C',
      'static method operator int(c) of C',
    ]);
  });

  it('give expressions back, unless they return nothing', () => {
    expect(steps('class C { int A() => 1; void B() => A(); }', 'B')).toBe(
      'call this[B].A(); drop this[B].A()',
    );
  });

  it('of type parameters have no types of those names', () => {
    expect(lowered('class C<T> { U M<U>(T t, U u, List<T> l) => new List<U>().First(); }').variables).toEqual(
      ['parameter t: T of M', 'parameter u: U of M', 'parameter l: List<T> of M'],
    );
  });

  it('that extend a type say so', () => {
    expect(steps('static class E { static int Half(this int i) => i / 2; }', 'Half')).toBe(
      'read i; return /(i, 2)',
    );
  });
});

describe('records', () => {
  it('have their components as fields', () => {
    expect(
      lowered(
        'record R(int A, string B = "b") : Base(A), I { public int C { get; init; } } record struct S(int A); readonly record struct U(int A);',
      ).types,
    ).toEqual([
      'record R extends type Base extends type I { readonly A: int; readonly B: string; readonly C: int }',
      'struct S { A: int }',
      'struct U { readonly A: int }',
    ]);
  });

  it('store them', () => {
    expect(steps('record R(int A, string B) : Base(A) { int n = A; }', 'new R')).toBe(
      'init this[new R].A = A; init this[new R].B = B; read A; init this[new R].n = A; read A; call type Base(A) on this[new R]',
    );
  });
});

describe('kinds', () => {
  it('are told apart', () => {
    expect(
      lowered(
        'namespace N; class A { struct B { } } interface I : J { } enum E : byte { X = 1, Y } delegate int D(int x); static class S { }',
      ).types,
    ).toEqual([
      'class N.A {}',
      'struct N.A.B {}',
      'interface N.I extends type J {}',
      'enum N.E { static readonly X; static readonly Y }',
      'class N.S {}',
    ]);
  });

  it('have attributes', () => {
    expect(
      lowered('[Serializable, JsonObject("a", Name = "b")] [KnownType(typeof(C))] class C { }').types,
    ).toEqual([
      '@type Serializable() @type JsonObject("a", { Name: "b" }) @type KnownType(typeof(type C)) class C {}',
    ]);
  });

  it('are one if partial', () => {
    expect(lowered('partial class C : A { int a; } partial class C : I { int b; }').types).toEqual([
      'class C extends type A extends type I { a: int; b: int }',
    ]);
  });

  it('see the members of their other part', () => {
    expect(
      steps('partial class C { void M() { b = 1; Other(); } } partial class C { static int b; }', 'M'),
    ).toBe('set static C.b = 1; call this[M].Other(); drop this[M].Other()');
  });
});

describe('attributes', () => {
  it('of methods and parameters are kept with their arguments', () => {
    expect(
      lowered(
        'class C { [LambdaFunction(Timeout = 3), HttpApi(LambdaHttpMethod.Get, "/a")] [return: D] void M([FromBody] Order o) { } }',
      ).functions,
    ).toEqual([
      'init',
      'constructor C() of C',
      'method M(o) of C @type LambdaFunction({ Timeout: 3 }) @type HttpApi(<type LambdaHttpMethod>.Get, "/a") @type D()',
    ]);
  });

  it('of the assembly belong to the file', () => {
    expect(lowered('[assembly: LambdaSerializer(typeof(Json))]').functions).toEqual([
      'init @type LambdaSerializer(typeof(type Json))',
    ]);
  });
});

describe('exports', () => {
  it('are the outer types', () => {
    expect(
      lowered('namespace N { public class A { class B { } } internal record R; } class Z { }').exports,
    ).toEqual(['A = class A', 'R = class R', 'Z = class Z']);
  });
});
