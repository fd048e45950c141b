import { describe, expect, it } from 'vitest';
import { declaredTypes } from '../../src/project/types/declared-types.js';

function java(text: string): string[] {
  return declaredTypes(text, 'java').types.map(({ fullName }) => fullName);
}

function csharp(text: string): string[] {
  return declaredTypes(text, 'csharp').types.map(
    ({ fullName, isPartial }) => (isPartial ? 'partial ' : '') + fullName,
  );
}

describe('Java', () => {
  it.each([
    ['package com.acme;\npublic class App {}', ['com.acme.App']],
    ['package com . acme /* why */ ; class A {} interface B {} enum C { X }', ['com.acme.A', 'com.acme.B', 'com.acme.C']],
    ['class App {}', ['App']],
    ['package p; public record Point(int x, int y) {}', ['p.Point']],
    ['package p; record Box<T>(T value) {}', ['p.Box']],
    ['package p; public @interface Marker {}', ['p.Marker']],
    ['package p; @Uses(Other.class) sealed interface Shape permits Circle {}', ['p.Shape']],
    ['package p; @Uses({A.event, B.class}) class C<T extends D> extends E implements F {}', ['p.C']],
    ['package p; class Outer { class Inner {} static void f() { class Local {} } } class Next {}', ['p.Outer', 'p.Next']],
    ['package p; class A { String s = "} class No {"; char c = \'}\'; char q = \'"\'; } class B {}', ['p.A', 'p.B']],
    ['package p; class A { String s = """\n } class No { \\""" " \n"""; } class B {}', ['p.A', 'p.B']],
    ['// class No {\n/* class Nor { */ package p; /** class { */ class A { // }\n } class B {}', ['p.A', 'p.B']],
    ['package p; class A { String broken = "no end\n } class B {}', ['p.A', 'p.B']],
    ['package p; class Größe$1 {}', ['p.Größe$1']],
    ['package p;\r\nimport java.util.*;\r\nclass A {\r\n}\r\n', ['p.A']],
    ['module com.acme { exports p; }', []],
    ['void main() { record(1); }', []],
    ['package', []],
    ['class', []],
    ['package p; class A { ', ['p.A']],
    ['} } package p; class A {}', ['p.A']],
    ['', []],
  ])('finds the types of %j', (text, expected) => {
    expect(java(text)).toEqual(expected);
  });
}); // prettier-ignore

describe('C#', () => {
  it.each([
    ['namespace Acme.Orders { public class A {} struct B {} }', ['Acme.Orders.A', 'Acme.Orders.B']],
    ['namespace Acme.Orders;\npublic sealed class A {}\ninternal interface B {}', ['Acme.Orders.A', 'Acme.Orders.B']],
    ['namespace A { namespace B.C { class D {} } class E {} } class F {}', ['A.B.C.D', 'A.E', 'F']],
    ['namespace A; public record R(int X); record class S; record struct T(int Y) {}', ['A.R', 'A.S', 'A.T']],
    ['namespace A; enum E { X } delegate Task<int> Work<T>(T item); delegate (int a, int b) Pair(int x);', ['A.E', 'A.Work', 'A.Pair']],
    ['namespace A { public partial class P {} class Q {} partial record R(int X); class S {} }', ['partial A.P', 'A.Q', 'partial A.R', 'A.S']],
    ['namespace A; class G<T> where T : class where U : struct, new() {} class H<T> where T : class {} class I {}', ['A.G', 'A.H', 'A.I']],
    ['namespace A; class Outer { class Inner {} void F() { record r = x; } } class B {}', ['A.Outer', 'A.B']],
    ['var a = 1; Run(() => { class x; }); class Late {}', ['Late']],
    ['namespace A; class B { string s = @"} ""class No { \\"; } class C {}', ['A.B', 'A.C']],
    ['namespace A; class B { string s = """ } class No { "" """; } class C {}', ['A.B', 'A.C']],
    ['namespace A; class B { string s = $$"""" { """ } """"; } class C {}', ['A.B', 'A.C']],
    ['namespace A; class B { string s = $"{{ {d["x"]} {(a ? $"{b}}}" : "}")}"; } class C {}', ['A.B', 'A.C']],
    ['namespace A; class B { string s = $@"{\n a["}"] } "" } \\"; } class C {}', ['A.B', 'A.C']],
    ['namespace A; class B { string s = $"{d:yyyy\'T\'HH}{e:it\'s}"; } class C {}', ['A.B', 'A.C']],
    ['namespace A; class B { char c = \'{\', d = \'\\\'\', e = \'\\u007b\'; } class C {}', ['A.B', 'A.C']],
    ["namespace A;\n#region Don't { class No\nclass B {}\n#endregion\nclass C {}", ['A.B', 'A.C']],
    ['namespace A {\n#if X\nclass B : Y {\n#elif Z\nclass B : Z {\n#if W\n#endif\n#else\nclass B {\n#endif\n}\nclass C {}\n}', ['A.B', 'A.C']],
    ['namespace A; [Attr(typeof(X))] public class @event {}', ['A.event']],
    ['namespace A; class B { string s = $"{', ['A.B']],
    ['namespace', []],
    ['', []],
  ])('finds the types of %j', (text, expected) => {
    expect(csharp(text)).toEqual(expected);
  });

  it('knows namespaces that are brought in for the whole project', () => {
    const text = 'global using Acme.Shared;\nglobal using static Acme.No;\nglobal using X = Acme.No;\nusing Acme.Own;';
    expect(declaredTypes(text, 'csharp').globalUsings).toEqual(['Acme.Shared']);
  });
}); // prettier-ignore

describe('time', () => {
  it.each(['{', '"', '$"{', '/*', "'", 'class ', 'delegate ', '#else\n', '#if\n', '@"', '"""', 'namespace ', 'x', '\\', '$@"{{'])(
    'is linear for a megabyte of %j',
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      const start = performance.now();
      declaredTypes(text, 'csharp');
      declaredTypes(text, 'java');
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );
}); // prettier-ignore
