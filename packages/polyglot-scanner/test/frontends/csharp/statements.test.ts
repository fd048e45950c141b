import { describe, expect, it } from 'vitest';
import { body, lowered, steps } from './support/lower.js';

describe('declarations', () => {
  it('store initial values', () => {
    expect(
      body(
        'int a = 1, b; var c = a; const string d = "d"; ref int e = ref items[0]; scoped Span<int> g = default;',
      ),
    ).toBe(
      'init a = 1; read a; init c = a; init d = "d"; read this[M].items[0]; init e = this[M].items[0]; init g = null',
    );
  });

  it('belong to their block', () => {
    expect(
      lowered(
        'class C { void M() { { int a = 1; } { int a = 2; } for (int i = 0; ; ) { } if (a) { var a = 1; } } }',
      ).variables,
    ).toEqual([
      'variable a: int of M',
      'variable a#2: int of M',
      'variable i: int of M',
      'variable a#3 of M',
    ]);
  });
});

describe('branches', () => {
  it('follow if, else if and else', () => {
    expect(body('if (x > 1) f(1); else if (p > 1) { f(2); } else f(3);'))
      .toBe(`0: read this[M].x; if >(this[M].x, 1) ? 1 : 2
1: call this[M].f(1); drop this[M].f(1); go end
2: read p; if >(p, 1) ? 3 : 4
3: call this[M].f(2); drop this[M].f(2); go end
4: call this[M].f(3); drop this[M].f(3); go end`);
  });

  it('end with return and throw', () => {
    expect(body('if (x > 1) return; if (p > 1) throw new Exception("no"); f(1);'))
      .toBe(`0: read this[M].x; if >(this[M].x, 1) ? 1 : 2
1: return unknown
2: read p; if >(p, 1) ? 3 : 4
3: call new type Exception("no"); throw new type Exception("no")
4: call this[M].f(1); drop this[M].f(1)`);
  });
});

describe('loops', () => {
  it('test before or after', () => {
    expect(body('while (x < 1) x++; do { f(1); } while (p < 1);'))
      .toBe(`0: read this[M].x; if <(this[M].x, 1) ? 1 : 2
1: read this[M].x; set this[M].x ++ ++(this[M].x); go 0
2: call this[M].f(1); drop this[M].f(1); read p; if <(p, 1) ? 2 : end`);
  });

  it('count', () => {
    expect(body('for (int i = 0, j = 1; i < p; i++, j--) { if (i == 1) continue; if (i == 2) break; f(i); }'))
      .toBe(`0: init i#2 = 0; init j = 1; go 1
1: read i#2; read p; if <(i#2, p) ? 2 : end
2: read i#2; if ==(i#2, 1) ? 3 : 4
3: read i#2; set i#2 ++ ++(i#2); read j; set j -- --(j); go 1
4: read i#2; if ==(i#2, 2) ? end : 5
5: read i#2; call this[M].f(i#2); drop this[M].f(i#2); go 3`);
  });

  it('may be endless', () => {
    expect(body('for (;;) { f(1); }')).toBe('0: call this[M].f(1); drop this[M].f(1); go 0');
  });

  it('take elements, apart if asked', () => {
    expect(
      body(
        'foreach (var i in items) f(i); foreach (var (k, (v, _)) in map) f(k); foreach (string s in names) { }',
      ),
    ).toBe(`0: read this[M].items; go 1
1: if more this[M].items ? 2 : 3
2: init i#2 = element(this[M].items); read i#2; call this[M].f(i#2); drop this[M].f(i#2); go 1
3: read this[M].map; go 4
4: if more this[M].map ? 5 : 6
5: read <element(this[M].map)>[0]; init k = <element(this[M].map)>[0]; read <element(this[M].map)>[1]; read <element(this[M].map)>[1][0]; init v = <element(this[M].map)>[1][0]; read k; call this[M].f(k); drop this[M].f(k); go 4
6: read this[M].names; go 7
7: if more this[M].names ? 8 : end
8: init s = element(this[M].names); go 7`);
  });
});

describe('switches', () => {
  it('try labels in order', () => {
    expect(
      body(
        'switch (x) { case 1: case 2: f(1); break; case > 3 when p > 1: f(2); return; default: f(3); break; }',
      ),
    ).toBe(`0: read this[M].x; case ==(this[M].x, 1) ? 1 : 2
1: call this[M].f(1); drop this[M].f(1); go end
2: case ==(this[M].x, 2) ? 1 : 3
3: read p; case (>(this[M].x, 3) | >(p, 1)) ? 4 : 5
4: call this[M].f(2); drop this[M].f(2); return unknown
5: call this[M].f(3); drop this[M].f(3); go end`);
  });

  it('end at break within a loop, and go on at continue', () => {
    expect(body('while (p > 0) { switch (x) { case 1: continue; case 2: break; } f(1); }'))
      .toBe(`0: read p; if >(p, 0) ? 1 : end
1: read this[M].x; case ==(this[M].x, 1) ? 0 : 2
2: case ==(this[M].x, 2) ? 3 : 3
3: call this[M].f(1); drop this[M].f(1); go 0`);
  });

  it('are asked again by goto case', () => {
    expect(body('switch (x) { case 1: f(1); goto case 2; case 2: f(2); break; default: goto case 1; }'))
      .toBe(`0: read this[M].x; go 1
1: case ==(this[M].x, 1) ? 2 : 3
2: call this[M].f(1); drop this[M].f(1); go 1
3: case ==(this[M].x, 2) ? 4 : 1
4: call this[M].f(2); drop this[M].f(2); go end`);
  });
});

describe('exceptions', () => {
  it('reach the first clause that fits', () => {
    expect(
      body(
        'try { f(1); } catch (IOException e) when (e.Data == null) { f(2); } catch (ArgumentException) { throw; } catch { f(3); } finally { f(4); }',
      ),
    ).toBe(`0 [error 2]: call this[M].f(1); drop this[M].f(1); go 1
1: call this[M].f(4); drop this[M].f(4); go end
2 [error 1]: init e = exception(); read e.Data; if ==(e.Data, null) ? 3 : 4
3 [error 1]: call this[M].f(2); drop this[M].f(2); go 1
4 [error 1]: if is(exception()) ? 5 : 6
5 [error 1]: throw exception(); go 1
6 [error 1]: call this[M].f(3); drop this[M].f(3); go 1`);
  });

  it('go on where no clause takes all', () => {
    expect(body('try { f(1); } catch (IOException) { f(2); }'))
      .toBe(`0 [error 1]: call this[M].f(1); drop this[M].f(1); go end
1: if is(exception()) ? 2 : 3
2: call this[M].f(2); drop this[M].f(2); go end
3: throw exception()`);
  });

  it('are taken by Exception', () => {
    expect(body('try { f(1); } catch (Exception e) { f(2, e); }'))
      .toBe(`0 [error 1]: call this[M].f(1); drop this[M].f(1); go end
1: init e = exception(); read e; call this[M].f(2, e); drop this[M].f(2, e); go end`);
  });
});

describe('disposal', () => {
  it('happens at the end of the block for declarations', () => {
    expect(body('if (p > 0) { using var a = Open(1); using var b = Open(2); f(1); } f(2);'))
      .toBe(`0: read p; if >(p, 0) ? 1 : 6
1: call this[M].Open(1); init a = this[M].Open(1); go 2
2 [error 5]: call this[M].Open(2); init b = this[M].Open(2); go 3
3 [error 4]: call this[M].f(1); drop this[M].f(1); go 4
4 [error 5]: read b; call b.Dispose(); go 5
5: read a; call a.Dispose(); go 6 or end
6: call this[M].f(2); drop this[M].f(2)`);
  });

  it('happens at the end of the statement', () => {
    expect(body('using (var a = Open(1)) using (x.Open()) f(1); using (this.y) { }'))
      .toBe(`0: call this[M].Open(1); init a = this[M].Open(1); go 1
1 [error 4]: read this[M].x; call this[M].x.Open(); go 2
2 [error 3]: call this[M].f(1); drop this[M].f(1); go 3
3 [error 4]: call <this[M].x.Open()>.Dispose(); go 4
4: read a; call a.Dispose(); go 5 or end
5: read this[M].y; read this[M].y; call this[M].y.Dispose(); go end`);
  });

  it('is awaited', () => {
    expect(body('await using var a = Open(1); await using (a.Start()) { }', 'async Task M(int p)'))
      .toBe(`0: call this[M].Open(1); init a = this[M].Open(1); go 1
1 [error 2]: read a; call a.Start(); call <a.Start()>.DisposeAsync(); using <a.Start()>.DisposeAsync(); go 2
2: read a; call a.DisposeAsync(); using a.DisposeAsync(); go end`);
  });

  it('happens for all of a declaration, the last first', () => {
    expect(body('using Stream a = Open(1), b = Open(2);'))
      .toBe(`0: call this[M].Open(1); init a = this[M].Open(1); call this[M].Open(2); init b = this[M].Open(2); go 1
1 [error 2]: read b; call b.Dispose(); go 2
2: read a; call a.Dispose(); go end`);
  });

  it('happens when the method returns early', () => {
    expect(body('using var a = Open(1); if (p > 0) return; f(1);'))
      .toBe(`0: call this[M].Open(1); init a = this[M].Open(1); go 1
1 [error 3]: read p; if >(p, 0) ? 2 : 4
2 [error 3]: return unknown; go 3
3: read a; call a.Dispose(); go end
4 [error 3]: call this[M].f(1); drop this[M].f(1); go 3`);
  });
});

describe('locks', () => {
  it('are released however the body ends', () => {
    expect(body('lock (items) { if (p > 0) return; x++; }')).toBe(`0: acquire this[M].items; go 1
1 [error 3]: read p; if >(p, 0) ? 2 : 4
2 [error 3]: return unknown; go 3
3: release this[M].items; go end
4 [error 3]: read this[M].x; set this[M].x ++ ++(this[M].x); go 3`);
  });

  it('may be the object or its type', () => {
    expect(body('lock (this) x = 1; lock (typeof(C)) { x = 2; } f(this); return this;'))
      .toBe(`0: acquire this[M]; go 1
1 [error 2]: set this[M].x = 1; go 2
2: release this[M]; go 3 or end
3: acquire static C; go 4
4 [error 5]: set this[M].x = 2; go 5
5: release static C; go 6 or end
6: call this[M].f(this[M]); drop this[M].f(this[M]); return this[M]`);
  });

  it('may be static', () => {
    expect(
      steps(
        'class C { static readonly object gate = new(); static int n; static void M() { lock (gate) n++; } }',
        'M',
      ),
    ).toBe(`0: acquire static C.gate; go 1
1 [error 2]: read static C.n; set static C.n ++ ++(static C.n); go 2
2: release static C.gate; go end`);
  });
});

describe('jumps', () => {
  it('go back to a label', () => {
    expect(body('again: f(1); if (x > 1) goto again; f(2);'))
      .toBe(`0: call this[M].f(1); drop this[M].f(1); read this[M].x; if >(this[M].x, 1) ? 0 : 1
1: call this[M].f(2); drop this[M].f(2); go end`);
  });

  it('go ahead to a label', () => {
    expect(body('if (x > 1) goto end; f(1); end: f(2);')).toBe(`0: read this[M].x; if >(this[M].x, 1) ? 1 : 2
1: call this[M].f(2); drop this[M].f(2); go end
2: call this[M].f(1); drop this[M].f(1); go 1`);
  });

  it('go between labels', () => {
    expect(body('a: f(1); if (x > 1) goto b; if (x > 2) goto a; f(2); b: f(3);'))
      .toBe(`0: call this[M].f(1); drop this[M].f(1); read this[M].x; if >(this[M].x, 1) ? 1 : 2
1: call this[M].f(3); drop this[M].f(3); go end
2: read this[M].x; if >(this[M].x, 2) ? 0 : 3
3: call this[M].f(2); drop this[M].f(2); go 1`);
  });
});

describe('iterators', () => {
  it('give the thread back at yield', () => {
    expect(body('yield return x; if (p > 0) yield break; yield return 2;', 'IEnumerable<int> M(int p)'))
      .toBe(`0: read this[M].x; yield this[M].x; read p; if >(p, 0) ? 1 : 2
1: return unknown
2: yield 2`);
  });

  it('are known as such', () => {
    expect(lowered('class C { IEnumerable<int> M() { yield return 1; } }').functions).toEqual([
      'init',
      'constructor C() of C',
      'generator method M() of C',
    ]);
  });
});

describe('blocks', () => {
  it('are transparent if checked, unsafe or fixed', () => {
    expect(body('checked { x++; } unsafe { fixed (int* q = &x) { *q = 1; } } ;')).toBe(
      'read this[M].x; set this[M].x ++ ++(this[M].x); read this[M].x; init q = &(this[M].x); read q; set <*(q)> = 1',
    );
  });
});

describe('local functions', () => {
  it('are known before they stand, and capture what stands above', () => {
    expect(body('var a = p; g(); void g() { x = a; }')).toBe('read p; init a = p; call g(); drop g()');
  });

  it('keep the object around them', () => {
    expect(
      steps(
        'class C { int x; async Task M(int p) { static int h<T>(T i) => 1; async Task g() { x = p; await h(2); } await g(); } }',
        'g',
      ),
    ).toBe('read p; set this[M].x = p; call h(2); await h(2); drop await(h(2))');
  });
});

describe('conditional compilation', () => {
  it('keeps all branches of statements', () => {
    expect(
      body(`
#if A
f(1);
#elif B
f(2);
#else
var z = 3;
#endif
f(z);
`),
    ).toBe(`0: if unknown ? 1 : 3
1: call this[M].f(1); drop this[M].f(1); go 2
2: read z; call this[M].f(z); drop this[M].f(z)
3: if unknown ? 4 : 5
4: call this[M].f(2); drop this[M].f(2); go 2
5: init z = 3; go 2`);
  });

  it('keeps members of all branches', () => {
    expect(
      lowered(`class C {
#if A
int a;
#else
int b;
#endif
}`).types,
    ).toEqual(['class C { a: int; b: int }']);
  });

  it('takes no notice of regions and pragmas', () => {
    expect(
      body(`
#region one
#pragma warning disable CA1822
f(1);
#endregion
#nullable enable
f(2);
`),
    ).toBe('call this[M].f(1); drop this[M].f(1); call this[M].f(2); drop this[M].f(2)');
  });
});
