import { describe, expect, it } from 'vitest';
import { lowered, steps } from './lower.js';

describe('names of types', () => {
  it('are found in the file, then in imports, then in the package, then in whole packages', () => {
    expect(
      lowered(
        'package com.acme; import java.util.*; import org.lib.Client; import static org.lib.Types.Kind; class A { class Inner {} void run() { Inner a; Client b; Other c; Kind d; A.Inner e; java.util.Map.Entry<A, ? extends Client> f; Client.Builder g; } }',
      ).variables,
    ).toEqual([
      'variable a: Inner of run',
      'variable b: Client of run',
      'variable c: Other of run',
      'variable d: Kind of run',
      'variable e: A.Inner of run',
      'variable f: java.util.Map.Entry<A,?extendsClient> of run',
      'variable g: Client.Builder of run',
    ]);
  });
  it('have these meanings', () => {
    expect(
      steps(
        'package com.acme; import java.util.*; import org.lib.Client; class A { class Inner {} void run() { new Inner(); new Client(); new Other(); new A.Inner(); new java.util.Date(); new Client.Builder(); } }',
        'run',
      ),
    ).toBe(
      'call new type Inner=com.acme.A.Inner(); drop new type Inner=com.acme.A.Inner(); call new type Client=org.lib.Client(); drop new type Client=org.lib.Client(); call new type Other=com.acme.Other|java.util.Other|java.lang.Other(); drop new type Other=com.acme.Other|java.util.Other|java.lang.Other(); call new type A.Inner=com.acme.A.Inner(); drop new type A.Inner=com.acme.A.Inner(); call new type java.util.Date(); drop new type java.util.Date(); call new type Client.Builder=org.lib.Client.Builder(); drop new type Client.Builder=org.lib.Client.Builder()',
    );
  });
  it('that are type parameters mean nothing else', () => {
    expect(
      steps('class A<T> { <R> void run(T a, R b) { Object c = (T) a; new ArrayList<R>(); } }', 'run'),
    ).toBe(
      'read a; init c = a; call new type ArrayList<R>=ArrayList|java.lang.ArrayList(); drop new type ArrayList<R>=ArrayList|java.lang.ArrayList()',
    );
  });
  it('of other files are what the file asks for', () => {
    expect(
      lowered(
        'package com.acme; import java.util.*; import org.lib.*; import org.lib.sub.Client; class A { Client a; Other b; java.sql.Connection c; int d; String[] e; }',
      ).specifiers,
    ).toEqual([
      'org.lib.sub.Client',
      'org.lib',
      'com.acme.Other',
      'org.lib.Other',
      'com.acme.String',
      'org.lib.String',
    ]);
  });
  it('of the platform are not', () => {
    expect(
      lowered(
        'package com.acme; import java.util.Map; import javax.sql.DataSource; class A { Map<DataSource, A> m; }',
      ).specifiers,
    ).toEqual([]);
  });
});

describe('names of fields', () => {
  it('are found in the class, in its superclass, in classes around it', () => {
    expect(
      steps(
        'class B { int b; static int c; } class A extends B { int a; static int d; class In { void run() { use(a, b, c, d); } } void use(int... x) {} }',
        'run',
      ),
    ).toBe(
      'read this[new A].a; read this[new A].b; read static B.c; read static A.d; call this[new A].use(this[new A].a, this[new A].b, static B.c, static A.d); drop this[new A].use(this[new A].a, this[new A].b, static B.c, static A.d)',
    );
  });
  it('are shadowed by parameters and variables', () => {
    expect(steps('class A { int a; void run(int a) { this.a = a; { int b = a; } } }', 'run')).toBe(
      'read a; set this[run].a = a; read a; init b = a',
    );
  });
  it('of a static class around are static', () => {
    expect(
      steps(
        'class A { static int n; static class In { int m; void run() { n = m; A.n++; In.this.m = 0; } } }',
        'run',
      ),
    ).toBe(
      'read this[run].m; set static A.n = this[run].m; read static A.n; set static A.n ++ ++(static A.n); set this[run].m = 0',
    );
  });
  it('that nothing declares are inherited', () => {
    expect(
      steps(
        'class A extends Base { void run() { count++; LOG.info("a"); helper.Run(); } static void go() { total = 1; } }',
        'run',
      ),
    ).toBe(
      'read this[run].count; set this[run].count ++ ++(this[run].count); read this[run].LOG; call this[run].LOG.info("a"); drop this[run].LOG.info("a"); read this[run].helper; call this[run].helper.Run(); drop this[run].helper.Run()',
    );
  });
  it('that nothing declares are inherited by static code too', () => {
    expect(
      steps('class A extends Base { void run() { count++; } static void go() { total = 1; } }', 'go'),
    ).toBe('set static A.total = 1');
  });
  it('that nothing declares are inherited by the class that has a superclass elsewhere', () => {
    expect(
      steps(
        'class A extends Base { Runnable r = new Runnable() { public void run() { count++; } }; }',
        'run',
      ),
    ).toBe('read this[new A].count; set this[new A].count ++ ++(this[new A].count)');
  });
  it('are imported', () => {
    expect(
      steps(
        'import static org.lib.Config.LIMIT; import static org.lib.Config.load; class A { int run() { return load(LIMIT); } }',
        'run',
      ),
    ).toBe(
      'read <type org.lib.Config>.LIMIT; call <type org.lib.Config>.load(<type org.lib.Config>.LIMIT); return <type org.lib.Config>.load(<type org.lib.Config>.LIMIT)',
    );
  });
  it('are imported with all of a type', () => {
    expect(
      steps('import static org.lib.Config.*; class A { int run() { return load(LIMIT.max); } }', 'run'),
    ).toBe(
      'read <type org.lib.Config>.LIMIT.max; call <type org.lib.Config>.load(<type org.lib.Config>.LIMIT.max); return <type org.lib.Config>.load(<type org.lib.Config>.LIMIT.max)',
    );
  });
  it('of enums and other types of the file', () => {
    expect(
      steps(
        'class A { enum E { X } static class N { static int n; } void run() { use(E.X, N.n, A.N.n); } void use(Object... o) {} }',
        'run',
      ),
    ).toBe(
      'read static E.X; read static N.n; read static N.n; call this[run].use(static E.X, static N.n, static N.n); drop this[run].use(static E.X, static N.n, static N.n)',
    );
  });
});

describe('qualified names', () => {
  it('lead over packages to a type', () => {
    expect(steps('class A { void run() { com.acme.Store.instance.put(com.acme.Store.KEY); } }', 'run')).toBe(
      'read <type com.acme.Store>.instance; read <type com.acme.Store>.KEY; call <type com.acme.Store>.instance.put(<type com.acme.Store>.KEY); drop <type com.acme.Store>.instance.put(<type com.acme.Store>.KEY)',
    );
  });
  it('lead over types to nested types and constants', () => {
    expect(
      steps(
        'import org.lib.Store; class A { void run() { Store.Kind.BIG.name(); Store.INSTANCE.client.get(); UUID.randomUUID(); } }',
        'run',
      ),
    ).toBe(
      'read <type Store.Kind=org.lib.Store.Kind>.BIG; call <type Store.Kind=org.lib.Store.Kind>.BIG.name(); drop <type Store.Kind=org.lib.Store.Kind>.BIG.name(); read <type Store=org.lib.Store>.INSTANCE.client; call <type Store=org.lib.Store>.INSTANCE.client.get(); drop <type Store=org.lib.Store>.INSTANCE.client.get(); call <type UUID=UUID|java.lang.UUID>.randomUUID(); drop <type UUID=UUID|java.lang.UUID>.randomUUID()',
    );
  });
});
