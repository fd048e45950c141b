import { describe, expect, it } from 'vitest';
import { lowered, steps } from './support/lower.js';

describe('fields', () => {
  it('are known with their kind', () => {
    const { types } = lowered(`
      class Store { items = []; #count = 0; static shared = new Map(); static #made; empty; 'quoted' = 1; 42 = 2; [key()] = 3; }
    `);
    expect(types).toEqual([
      'class Store { items; #count; static shared; static #made; empty; quoted; 42;  }',
    ]);
  });

  it('are initialised in the constructor, in order, before what is written there', () => {
    expect(
      steps('class A { a = 1; #b = f(this.a); c; constructor(x) { this.c = x; } }', { of: 'new A' }),
    ).toBe(
      'init this[new A].a = 1; read this[new A].a; call global f(this[new A].a); ' +
        'init this[new A].#b = global f(this[new A].a); read x; set this[new A].c = x',
    );
  });

  it('are initialised behind `super()` in a derived class', () => {
    expect(
      steps('class B extends A { a = 1; constructor(x) { before(); super(x, 2); after(); } }', {
        of: 'new B',
      }),
    ).toBe(
      'call global before(); drop global before(); read x; call global A(x, 2) on this[new B]; init this[new B].a = 1; ' +
        'drop global A(x, 2); call global after(); drop global after()',
    );
  });

  it('are initialised once, whichever `super()` runs', () => {
    expect(
      steps('class B extends A { a = 1; constructor(x) { if (x) { super(1); } else { super(2); } } }', {
        of: 'new B',
      }).match(/init this\[new B\]\.a/g),
    ).toHaveLength(1);
    expect(
      steps('class B extends A { a = 1; constructor() { const s = () => super(); s(); } }', { of: 'new B' }),
    ).toContain('init this[new B].a = 1');
  });

  it('are initialised in the constructor that a class has without writing one', () => {
    const { functions, bodies } = lowered('class A { a = 1; } class B extends A { b = 2; }');
    expect(functions).toEqual(['init', 'constructor A() of A', 'constructor B() of B']);
    expect(bodies['new A']).toBe('init this[new A].a = 1');
    expect(bodies['new B']).toBe('call A() on this[new B]; init this[new B].b = 2');
  });

  it('have the name that their functions are known by, and the constructor’s `this`', () => {
    const { functions, bodies } = lowered(
      'class A { handler = async (event) => { this.event = event; }; run = function () { this.x = 1; }; }',
    );
    expect(functions).toContain('async arrow handler(event)');
    expect(bodies.handler).toBe('read event; set this[new A].event = event');
    expect(bodies.run).toBe('set this[run].x = 1');
  });

  it('compute their names once, where the class stands', () => {
    const { bodies } = lowered('class A { [key()] = 1; static [other()] = 2; }');
    expect(bodies.init).toBe('call global key(); call global other(); init static A[global other()] = 2');
    expect(bodies['new A']).toBe('init this[new A][global key()] = 1');
  });
});

describe('static members', () => {
  it('are written where the class stands, in order', () => {
    expect(steps('before(); class A { static a = 1; static b = this.a + A.a; static c; } after();')).toBe(
      'call global before(); drop global before(); init static A.a = 1; read static A.a; read A.a; ' +
        'init static A.b = +(static A.a, A.a); call global after(); drop global after()',
    );
  });

  it('are written in static blocks', () => {
    const { functions, bodies, variables } = lowered(
      'class A { static #a; static { let b = 1; this.#a = b; } }',
    );
    expect(functions).toContain('static static-block A static block of A');
    expect(bodies.init).toBe('call fn A static block()');
    expect(bodies['A static block']).toBe('init b = 1; read b; set this[A static block].#a = b');
    expect(variables).toContain('variable b of A static block');
  });

  it('have functions whose `this` is the class', () => {
    const { functions, bodies } = lowered(
      'class A { static run() { this.a = 1; } static f = () => this.a; }',
    );
    expect(functions).toContain('static method run() of A');
    expect(bodies.run).toBe('set this[run].a = 1');
    expect(bodies.f).toBe('read static A.a; return static A.a');
  });
});

describe('methods', () => {
  it('are of every kind', () => {
    const { functions } = lowered(`
      class A {
        plain() {} async later() {} *items() {} async *pages() {} #hidden() {} 'quoted'() {} 7() {} [computed()]() {}
        get value() { return 1; } set value(v) {} static get shared() { return 1; } static async of() {}
      }
    `);
    expect(functions).toEqual([
      'init',
      'constructor A() of A',
      'method plain() of A',
      'async method later() of A',
      'generator method items() of A',
      'async generator method pages() of A',
      'method #hidden() of A',
      'method quoted() of A',
      'method 7() of A',
      'method () of A',
      'getter value() of A',
      'setter value(v) of A',
      'static getter shared() of A',
      'static async method of() of A',
    ]);
  });

  it('share `this` with their arrow functions, not with their functions', () => {
    const { bodies } = lowered(
      'class A { run() { const a = () => () => this.x; const f = function () { return this.x; }; } }',
    );
    expect(bodies.arrow).toBe('read this[run].x; return this[run].x');
    expect(bodies.f).toBe('read this[f].x; return this[f].x');
  });

  it('of object literals have a `this` of their own', () => {
    const { functions, bodies } = lowered(
      'const o = { run() { this.a = 1; }, get v() { return this.a; }, set v(x) { this.a = x; }, f: function () { this.a = 2; }, async *g() {} };',
    );
    expect(functions).toEqual([
      'init',
      'method run()',
      'getter v()',
      'setter v(x)',
      'function f()',
      'async generator method g()',
    ]);
    expect(bodies.run).toBe('set this[run].a = 1');
    expect(bodies.f).toBe('set this[f].a = 2');
    expect(bodies.init).toContain('{ run: fn run, get v: fn v, set v: fn v#2, f: fn f, g: fn g }');
  });
});

describe('`super`', () => {
  it('calls the superclass’s method on the object itself', () => {
    const { bodies } = lowered('class B extends A { run(x) { return super.run(x); } }');
    expect(bodies.run).toBe('read x; call super[B].run(x) on this[run]; return super[B].run(x)');
  });

  it('stays the same in arrow functions', () => {
    expect(steps('class B extends A { run() { return () => super.run(); } }', { of: 'arrow' })).toBe(
      'call super[B].run() on this[run]; return super[B].run()',
    );
  });

  it('hands the method over', () => {
    expect(steps('class B extends A { run() { return super.run.bind(this); } }', { of: 'run' })).toBe(
      'read super[B].run; call super[B].run.bind(this[run]); return super[B].run.bind(this[run])',
    );
  });

  it('stores in the object itself', () => {
    expect(
      steps('class B extends A { run() { super.a = 1; super.b += 1; delete super.c; } }', { of: 'run' }),
    ).toBe(
      'set this[run].a = 1; read this[run].b; set this[run].b += +(this[run].b, 1); delete this[run].c; drop unknown',
    );
  });

  it('is the superclass in static code', () => {
    const { bodies } = lowered(
      'class B extends A { static make() { return super.make(); } static a = super.b; }',
    );
    expect(bodies.make).toBe('call <global A>.make() on this[make]; return <global A>.make()');
    expect(bodies.init).toBe('read global A; read <global A>.b; init static B.a = <global A>.b');
  });

  it('of an object literal is not known', () => {
    expect(steps('const o = { run() { return super.run(); } };', { of: 'run' })).toBe(
      'call <unknown>.run() on this[run]; return <unknown>.run()',
    );
  });
});

describe('classes', () => {
  it('are values with a name', () => {
    const { types, bodies, functions, variables } = lowered(`
      const A = class {}; const B = class Inner { self() { return Inner; } }; const C = class extends B {};
      const made = new (class { x = 1; })();
    `);
    expect(types).toEqual(['class A {}', 'class Inner {}', 'class C extends B {}', 'class  { x }']);
    expect(bodies.init).toBe(
      'init A = class A; init B = class Inner; read B; init C = class C; call new class (); init made = new class ()',
    );
    expect(functions).toContain('constructor Inner() of Inner');
    expect(bodies.self).toBe('read Inner; return Inner');
    expect(variables).toContain('class Inner');
  });

  it('extend what an expression gives', () => {
    expect(lowered('class A extends mixin(B, C) {} class D extends (x ? E : F) {}').types).toEqual([
      'class A extends global mixin(global B, global C) {}',
      'class D extends (global x ? global E | global F) {}',
    ]);
  });

  it('declared in a function belong to it', () => {
    const { bodies, variables } = lowered('function make() { class Local { a = 1; } return new Local(); }');
    expect(bodies.make).toBe('call new Local(); return new Local()');
    expect(variables).toContain('class Local of make');
  });
});

describe('TypeScript', () => {
  const lower = (text: string) => lowered(text, 'a.ts');

  it('parameter properties are fields, written before all others', () => {
    const { types, bodies, functions } = lower(`
      class A { b = this.repo.x; constructor(private readonly repo: Repo<X>, public name = 'n', plain: number) { go(); } }
    `);
    expect(types).toEqual(['class A { b; readonly repo: Repo<X>; name }']);
    expect(functions).toContain('constructor A(repo, name?, plain) of A');
    expect(bodies['new A']).toBe(
      [
        '0: if === undefined(name) ? 1 : 2',
        '1: init name = "n"; go 2',
        '2: init this[new A].repo = repo; init this[new A].name = name; read this[new A].repo.x; ' +
          'init this[new A].b = this[new A].repo.x; call global go(); drop global go()',
      ].join('\n'),
    );
  });

  it('parameter properties of a derived class are written behind `super()`', () => {
    expect(lower('class B extends A { constructor(private x: X) { super(); } }').bodies['new B']).toBe(
      'call global A() on this[new B]; init this[new B].x = x; drop global A()',
    );
  });

  it('what only declares leaves no trace', () => {
    const { functions, types, bodies } = lower(`
      abstract class A implements I, J<K> {
        abstract p: string; abstract m(): void; declare d: number; [key: string]: unknown;
        over(a: string): void; over(a: number): void; over(a: any) {}
        constructor(a: string); constructor(a: any) {}
      }
      declare class Ambient { a: string; m(): void }
    `);
    expect(functions).toEqual(['init', 'method over(a) of A', 'constructor A(a) of A']);
    expect(types).toEqual(['class A implements I, J<K> { d: number }']);
    expect(bodies.init).toBe('');
  });

  it('fields have their types, `readonly` and `accessor`', () => {
    expect(
      lower(
        `class A { private readonly m: Map<string, User> = new Map(); protected a!: string; static override s?: number; accessor x = 1; }`,
      ).types,
    ).toEqual(['class A { readonly m: Map<string,User>; a: string; static s: number; x }']);
  });

  it('decorators run where the class stands', () => {
    const { types, functions, bodies } = lower(`
      @Injectable() @plain export class Service {
        @Inject(Repo) repo: Repo;
        @Get('/x') run(@Body() body: Dto, @Param('id') id: string) {}
        constructor(@Inject(Key) private readonly key: Key) {}
        @cached static get all() { return 1; }
      }
    `);
    expect(types).toEqual([
      '@global Injectable() @global plain class Service { repo: Repo; readonly key: Key }',
    ]);
    expect(functions).toContain('method run(body, id) of Service @global Get("/x")');
    expect(functions).toContain('static getter all() of Service @global cached');
    for (const call of [
      'Injectable()',
      'Inject(global Repo)',
      'Get("/x")',
      'Body()',
      'Param("id")',
      'Inject(global Key)',
    ]) {
      expect(bodies.init).toContain(`call global ${call}`);
    }
  });
});
