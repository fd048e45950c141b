import { describe, expect, it } from 'vitest';
import { inMethod, lowered, steps } from './lower.js';

describe('reads and writes', () => {
  it('read a place at once, however long its path is', () => {
    expect(inMethod('int a; x = b.c.d;')).toBe('read this[run].b.c.d; set this[run].x = this[run].b.c.d');
  });
  it('store behind the evaluation of the right side', () => {
    expect(inMethod('int a = 1, b; b = a = f();')).toBe(
      'init a = 1; call this[run].f(); set a = this[run].f(); set b = this[run].f()',
    );
  });
  it('read what a compound assignment changes before its right side', () => {
    expect(inMethod('int n = 0; n += f(); n <<= 2;')).toBe(
      'init n = 0; read n; call this[run].f(); set n += +(n, this[run].f()); read n; set n <<= <<(n, 2)',
    );
  });
  it('read and write for an update', () => {
    expect(inMethod('int n = 0; int m = n++ + --n;')).toBe(
      'init n = 0; read n; set n ++ ++(n); read n; set n -- --(n); init m = +(++(n), --(n))',
    );
  });
  it('evaluate the index of an element before the right side', () => {
    expect(inMethod('int[] a = null; int i = 0; a[i + 1] = i++; a[0]++;')).toBe(
      'init a = null; init i = 0; read i; read i; set i ++ ++(i); set a[+(i, 1)] = ++(i); read a[0]; set a[0] ++ ++(a[0])',
    );
  });
  it('reach elements of elements and their fields', () => {
    expect(inMethod('Row[][] a = null; int x = a[1][2].value;')).toBe(
      'init a = null; read a[1][2].value; init x = a[1][2].value',
    );
  });
  it('take parentheses and casts off', () => {
    expect(inMethod('String s = (String) (Object) (f());')).toBe(
      'call this[run].f(); init s = this[run].f()',
    );
  });
});

describe('literals', () => {
  it('are constants', () => {
    expect(inMethod(`f(1, 1_000L, 0x1F, 0b101, 017, 1.5f, 1e3, true, null, 'c', "s");`)).toBe(
      'call this[run].f(1, 1000, 31, 5, 15, 1.5, 1000, true, null, "c", "s"); drop this[run].f(1, 1000, 31, 5, 15, 1.5, 1000, true, null, "c", "s")',
    );
  });
  it('are big integers where numbers would be inexact', () => {
    expect(inMethod('f(9223372036854775807L);')).toBe(
      'call this[run].f(9223372036854775807n); drop this[run].f(9223372036854775807n)',
    );
  });
  it('have their escapes resolved', () => {
    expect(inMethod("f(\"a\\tb\\\"\\\\\\u0041\\101\", '\\n', '\\'');")).toBe(
      'call this[run].f("a\\tb\\"\\\\AA", "\\n", "\'"); drop this[run].f("a\\tb\\"\\\\AA", "\\n", "\'")',
    );
  });
  it('of text blocks lose their margin', () => {
    expect(
      inMethod(`f("""
    select *
      from t
    """, """
  a \\
  b""");`),
    ).toBe(
      'call this[run].f("select *\\n  from t\\n", "a b"); drop this[run].f("select *\\n  from t\\n", "a b")',
    );
  });
});

describe('texts', () => {
  it('are sums with a text', () => {
    expect(inMethod(`int n = 1; String s = "a" + n + 'b' + (1 + 2);`)).toBe(
      'init n = 1; read n; init s = text("a", n, "b", +(1, 2))',
    );
  });
  it('are sums with what is declared as a text', () => {
    expect(
      steps('class A { String dir; void run(String name, int n) { use(dir + name, n + n); } }', 'run'),
    ).toBe(
      'read this[run].dir; read name; read n; read n; call this[run].use(text(this[run].dir, name), +(n, n)); drop this[run].use(text(this[run].dir, name), +(n, n))',
    );
  });
  it('are appended to', () => {
    expect(inMethod('String s = ""; s += 1;')).toBe('init s = ""; read s; set s += text(s, 1)');
  });
  it('are made by format strings', () => {
    expect(
      inMethod(
        'int n = 0; String s = String.format("/tmp/%s-%05d%n", n, 2); s = "%2$s:%1$s".formatted(n, s);',
      ),
    ).toBe(
      'init n = 0; read n; init s = text("/tmp/", n, "-", 2, "\\n"); read n; read s; set s = text(s, ":", n)',
    );
  });
  it('are made by format strings with a locale, and keep what the string does not name', () => {
    expect(inMethod('int n = 0; String s = String.format(Locale.ROOT, "%s%%", n, 2);')).toBe(
      'init n = 0; read <type Locale=Locale|java.lang.Locale>.ROOT; read n; init s = text(n, "%", 2)',
    );
  });
  it('are made by concat', () => {
    expect(inMethod('String s = "a"; s = s.concat("b").concat("c");')).toBe(
      'init s = "a"; read s; set s = text(s, "b", "c")',
    );
  });
  it('of a format that is not known stay calls', () => {
    expect(inMethod('String s = String.format(pattern(), 1);')).toBe(
      'call this[run].pattern(); call <type String=String|java.lang.String>.format(this[run].pattern(), 1); init s = <type String=String|java.lang.String>.format(this[run].pattern(), 1)',
    );
  });
  it('are made by templates', () => {
    expect(inMethod('String s = STR."a\\{x}b";')).toBe(
      'read this[run].STR; read this[run].x; init s = unknown(this[run].STR, text("a", this[run].x, "b"))',
    );
  });
});

describe('calls', () => {
  it('read their receiver, not the method', () => {
    expect(inMethod('Client client = make(); client.get("k").body().close();')).toBe(
      'call this[run].make(); init client = this[run].make(); read client; call client.get("k"); call <client.get("k")>.body(); call <<client.get("k")>.body()>.close(); drop <<client.get("k")>.body()>.close()',
    );
  });
  it('are made on the object itself or on the type', () => {
    expect(
      steps('class A { void run() { a(); this.a(); b(); A.b(); } void a() {} static void b() {} }', 'run'),
    ).toBe(
      'call this[run].a(); drop this[run].a(); call this[run].a(); drop this[run].a(); call static A.b(); drop static A.b(); call static A.b(); drop static A.b()',
    );
  });
  it('are made on types that are named', () => {
    expect(
      inMethod('Files.delete(Path.of("x")); java.nio.file.Files.exists(null); Map.Entry.comparingByKey();'),
    ).toBe(
      'call <type Path=Path|java.lang.Path>.of("x"); call <type Files=Files|java.lang.Files>.delete(<type Path=Path|java.lang.Path>.of("x")); drop <type Files=Files|java.lang.Files>.delete(<type Path=Path|java.lang.Path>.of("x")); call <type java.nio.file.Files>.exists(null); drop <type java.nio.file.Files>.exists(null); call <type Map.Entry=Map.Entry|java.lang.Map.Entry>.comparingByKey(); drop <type Map.Entry=Map.Entry|java.lang.Map.Entry>.comparingByKey()',
    );
  });
  it('of the superclass work on the object', () => {
    expect(steps('class A extends B { void run() { super.run(1); super.x = super.y; } }', 'run')).toBe(
      'call super[A].run(1) on this[run]; drop super[A].run(1); read this[run].y; set this[run].x = this[run].y',
    );
  });
  it(`of an interface's method work on the object`, () => {
    expect(
      steps(
        'interface I { default void f() {} } class A implements I { void run() { I.super.f(); } }',
        'run',
      ),
    ).toBe('call super[A].f() on this[run]; drop super[A].f()');
  });
  it('make objects', () => {
    expect(
      inMethod(
        'Object o = new Client(new Config("a")); Object i = outer().new Inner(1); Object g = new HashMap<String, List<Integer>>();',
      ),
    ).toBe(
      'call new type Config=Config|java.lang.Config("a"); call new type Client=Client|java.lang.Client(new type Config=Config|java.lang.Config("a")); init o = new type Client=Client|java.lang.Client(new type Config=Config|java.lang.Config("a")); call this[run].outer(); call new type Inner=Inner|java.lang.Inner(1); init i = new type Inner=Inner|java.lang.Inner(1); call new type HashMap<String=String|java.lang.String,List<Integer=Integer|java.lang.Integer>=List|java.lang.List>=HashMap|java.lang.HashMap(); init g = new type HashMap<String=String|java.lang.String,List<Integer=Integer|java.lang.Integer>=List|java.lang.List>=HashMap|java.lang.HashMap()',
    );
  });
  it('make arrays', () => {
    expect(inMethod('int n = 2; int[][] a = new int[n][f()], b = {{1}, {n}}, c = new int[]{1, n};')).toBe(
      'init n = 2; read n; call this[run].f(); init a = []; read n; init b = [[1], [n]]; read n; init c = [1, n]',
    );
  });
  it('name class literals', () => {
    expect(inMethod('load(A.class, String.class, int[].class); A.class.getName();')).toBe(
      'call this[run].load(static A, type String=String|java.lang.String, type []<int>); drop this[run].load(static A, type String=String|java.lang.String, type []<int>); call static A.getName(); drop static A.getName()',
    );
  });
});

describe('operators', () => {
  it('run the right side of && and || behind a branch', () => {
    expect(inMethod('boolean a = f() && g() || h();')).toBe(
      [
        '0: call this[run].f(); if this[run].f() ? 1 : 2',
        '1: call this[run].g(); go 2',
        '2: if (this[run].f() | this[run].g()) ? 3 : 4',
        '3: init a = ((this[run].f() | this[run].g()) | this[run].h())',
        '4: call this[run].h(); go 3',
      ].join('\n'),
    );
  });
  it('choose by a ternary', () => {
    expect(inMethod('Object o = f() ? g() : h();')).toBe(
      [
        '0: call this[run].f(); if this[run].f() ? 1 : 3',
        '1: call this[run].g(); go 2',
        '2: init o = (this[run].f() ? this[run].g() | this[run].h())',
        '3: call this[run].h(); go 2',
      ].join('\n'),
    );
  });
  it('fold what is constant', () => {
    expect(inMethod('f(-1, !true, -2L, ~3, +4);')).toBe(
      'call this[run].f(-1, false, -2, ~(3), +(4)); drop this[run].f(-1, false, -2, ~(3), +(4))',
    );
  });
  it('keep their operands', () => {
    expect(inMethod('int a = 1; boolean b = a == 2 && a != 3 || a * a * a > 5;')).toBe(
      [
        '0: init a = 1; read a; if ==(a, 2) ? 1 : 2',
        '1: read a; go 2',
        '2: if (==(a, 2) | !=(a, 3)) ? 3 : 4',
        '3: init b = ((==(a, 2) | !=(a, 3)) | >(*(a, a, a), 5))',
        '4: read a; read a; read a; go 3',
      ].join('\n'),
    );
  });
});

describe('patterns', () => {
  it('store what instanceof names', () => {
    expect(
      inMethod('Object o = f(); if (o instanceof String s && s.isEmpty()) use(s); if (o instanceof A) g();'),
    ).toBe(
      [
        '0: call this[run].f(); init o = this[run].f(); read o; init s = o; if instanceof(o, type String=String|java.lang.String) ? 1 : 2',
        '1: read s; call s.isEmpty(); go 2',
        '2: if (instanceof(o, type String=String|java.lang.String) | s.isEmpty()) ? 3 : 4',
        '3: read s; call this[run].use(s); drop this[run].use(s); go 4',
        '4: read o; if instanceof(o, type A) ? 5 : end',
        '5: call this[run].g(); drop this[run].g(); go end',
      ].join('\n'),
    );
  });
  it('are visible behind an if that leaves', () => {
    expect(inMethod('Object o = f(); if (!(o instanceof String s)) return; use(s);')).toBe(
      [
        '0: call this[run].f(); init o = this[run].f(); read o; init s = o; if !(instanceof(o, type String=String|java.lang.String)) ? 1 : 2',
        '1: return unknown',
        '2: read s; call this[run].use(s); drop this[run].use(s)',
      ].join('\n'),
    );
  });
  it('take records apart', () => {
    expect(inMethod('Object o = f(); if (o instanceof Line(Point(var x, _), Point p)) use(x, p);')).toBe(
      [
        '0: call this[run].f(); init o = this[run].f(); read o; init x = element(element(o)); init p = element(o); if instanceof(o, type Line=Line|java.lang.Line) ? 1 : end',
        '1: read x; read p; call this[run].use(x, p); drop this[run].use(x, p); go end',
      ].join('\n'),
    );
  });
});

describe('lambdas', () => {
  it('are functions that keep the object around them', () => {
    expect(steps('class A { int n; void run() { go(() -> n++); } }', 'arrow')).toBe(
      'read this[run].n; set this[run].n ++ ++(this[run].n); return ++(this[run].n)',
    );
  });
  it('return their expression, or what their block returns', () => {
    expect(
      inMethod('go(x -> x + 1, (a, b) -> { return a; }, (int c) -> c, (String... d) -> {});', 'arrow#2'),
    ).toBe('read a; return a');
  });
  it('capture variables by reference', () => {
    expect(inMethod('int[] a = {0}; go(x -> a[0] += x);', 'arrow')).toBe(
      'read a[0]; read x; set a[0] += +(a[0], x); return +(a[0], x)',
    );
  });
  it('are known by the name they are stored under', () => {
    expect(
      lowered(
        'class A { Runnable field = () -> {}; void run() { Runnable local = () -> {}; field = () -> {}; } }',
      ).functions,
    ).toEqual([
      'init',
      'constructor A() of A',
      'arrow field()',
      'method run() of A',
      'arrow local()',
      'arrow field()',
    ]);
  });
});

describe('method references', () => {
  it('of the object and of a type are the method itself', () => {
    expect(
      steps(
        'class A { void run() { go(this::f, A::g, String::trim, super::toString); } void f() {} static void g() {} }',
        'run',
      ),
    ).toBe(
      'call this[run].go(this[run].f, static A.g, <type String=String|java.lang.String>.trim, super[A].toString); drop this[run].go(this[run].f, static A.g, <type String=String|java.lang.String>.trim, super[A].toString)',
    );
  });
  it('of an object are functions that call it', () => {
    expect(inMethod('List<String> list = f(); go(list::add);')).toBe(
      'call this[run].f(); init list = this[run].f(); read list; call this[run].go(fn arrow); drop this[run].go(fn arrow)',
    );
  });
  it('of an object pass on what they are given', () => {
    expect(inMethod('List<String> list = f(); go(list::add);', 'arrow')).toBe(
      'read list; call list.add(<pattern>, <pattern>#2); return list.add(<pattern>, <pattern>#2)',
    );
  });
  it('of a constructor are functions that make an object', () => {
    expect(inMethod('go(ArrayList::new, A::new, int[]::new);', 'arrow')).toBe(
      'call new type ArrayList=ArrayList|java.lang.ArrayList(); return new type ArrayList=ArrayList|java.lang.ArrayList()',
    );
  });
  it('of a constructor in the file make its object', () => {
    expect(inMethod('go(ArrayList::new, A::new, int[]::new);', 'arrow#2')).toBe(
      'call new class A(); return new class A()',
    );
  });
  it('evaluate what is in front of them once', () => {
    expect(inMethod('go(make()::run);')).toBe(
      'call this[run].make(); call this[run].go(fn arrow); drop this[run].go(fn arrow)',
    );
  });
});
