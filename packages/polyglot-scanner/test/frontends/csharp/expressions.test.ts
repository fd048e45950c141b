import { describe, expect, it } from 'vitest';
import { body, lowered, steps, value } from './support/lower.js';

describe('literals', () => {
  it('are constants', () => {
    expect(value(`(1, 0xFFul, 1_000, 2.5m, 1e3, true, null, 'c', '\\n')`)).toBe(
      `void [1, 255, 1000, 2.5, 1000, true, null, "c", "\\n"]`,
    );
  });

  it('take escapes of ordinary strings apart', () => {
    expect(value(`"a\\t\\"b\\" \\u0041\\x41 \\\\"`)).toBe(`void "a\\t\\"b\\" AA \\\\"`);
  });

  it('double quotes in verbatim strings and keep backslashes', () => {
    expect(value(`@"C:\\tmp\\""x"""`)).toBe(`void "C:\\\\tmp\\\\\\"x\\""`);
  });

  it('take the indentation off raw strings', () => {
    expect(
      value(`"""
    a
      b
    """`),
    ).toBe(`void "a\\n  b"`);
  });

  it('know raw strings of one line and UTF-8 strings', () => {
    expect(value('("""a "b" c""", "x"u8)')).toBe(`void ["a \\"b\\" c", "x"]`);
  });
});

describe('text', () => {
  it('is built by interpolation', () => {
    expect(value('$"a{x}b{y,3:F2}{{c}}"')).toBe(
      'read this[M].x; read this[M].y; void text("a", this[M].x, "b", this[M].y, "{c}")',
    );
  });

  it('is built by verbatim and raw interpolation', () => {
    expect(value(`($@"a\\{x}""b""", @$"{x}", $"""q "{x}" q""", $$"""{a} {{x}}""")`)).toBe(
      `read this[M].x; read this[M].x; read this[M].x; read this[M].x; void [text("a\\\\", this[M].x, "\\"b\\""), text(this[M].x), text("q \\"", this[M].x, "\\" q"), text("{a} ", this[M].x)]`,
    );
  });

  it('is built by interpolation over several lines', () => {
    expect(
      value(`$"""
    a {x}
    b
    """`),
    ).toBe(`read this[M].x; void text("a ", this[M].x, "\\nb")`);
  });

  it('is built by sums with a string in them', () => {
    expect(value('"/tmp/" + x + ".txt" + 1')).toBe(
      'read this[M].x; void text("/tmp/", this[M].x, ".txt", 1)',
    );
  });

  it('is built by sums with a variable that is declared as a string', () => {
    expect(value('y + x')).toBe('read this[M].y; read this[M].x; void text(this[M].y, this[M].x)');
  });

  it('is not built by sums of numbers', () => {
    expect(value('x + p + 1')).toBe('read this[M].x; read p; void +(this[M].x, p, 1)');
  });

  it('is built by string.Format and string.Concat', () => {
    expect(value('(string.Format("a{0}-{1:N2}{{}}", x, p), string.Concat("a", x))')).toBe(
      'read this[M].x; read p; read this[M].x; void [text("a", this[M].x, "-", p, "{}"), text("a", this[M].x)]',
    );
  });

  it('is a call where the format is not written out', () => {
    expect(value('string.Format(y, x)')).toBe(
      'read this[M].y; read this[M].x; call <type string=System.String>.Format(this[M].y, this[M].x); void <type string=System.String>.Format(this[M].y, this[M].x)',
    );
  });

  it('grows by +=', () => {
    expect(body('y += "a" + x;')).toBe(
      'read this[M].y; read this[M].x; set this[M].y += text(this[M].y, "a", this[M].x)',
    );
  });
});

describe('calls', () => {
  it('read the receiver and the arguments in order', () => {
    expect(body('items.Add(f(x));')).toBe(
      'read this[M].items; read this[M].x; call this[M].f(this[M].x); call this[M].items.Add(this[M].f(this[M].x)); drop this[M].items.Add(this[M].f(this[M].x))',
    );
  });

  it('keep the receiver of extension methods', () => {
    expect(body('items.Where(i => i > x).ToList();')).toBe(
      'read this[M].items; call this[M].items.Where(fn arrow); call <this[M].items.Where(fn arrow)>.ToList(); drop <this[M].items.Where(fn arrow)>.ToList()',
    );
  });

  it('do not read the names of local functions and delegates', () => {
    expect(body('Func<int> g = () => 1; g(); g.Invoke();')).toBe(
      'init g = fn g; call g(); drop g(); read g; call g.Invoke(); drop g.Invoke()',
    );
  });

  it('know their type arguments', () => {
    expect(body('items.OfType<string>(); f<int>(1);')).toBe(
      'read this[M].items; call this[M].items.OfType(); drop this[M].items.OfType(); call this[M].f(1); drop this[M].f(1)',
    );
  });

  it('store what comes out', () => {
    expect(
      body(
        'items.TryGetValue(1, out var found); int.TryParse(y, out x); items.TryGetValue(1, out _); _ = found;',
      ),
    ).toBe(
      'read this[M].items; call this[M].items.TryGetValue(1, unknown); init found = unknown(this[M].items.TryGetValue(1, unknown)); drop this[M].items.TryGetValue(1, unknown); read this[M].y; call <type int=System.Int32>.TryParse(this[M].y, unknown); set this[M].x = unknown(<type int=System.Int32>.TryParse(this[M].y, unknown)); drop <type int=System.Int32>.TryParse(this[M].y, unknown); read this[M].items; call this[M].items.TryGetValue(1, unknown); drop this[M].items.TryGetValue(1, unknown); read found; void found',
    );
  });

  it('mark what is passed by reference', () => {
    expect(body('Interlocked.Increment(ref x); f(in p);')).toBe(
      'read this[M].x; call <type Interlocked>.Increment(ref(this[M].x)); drop <type Interlocked>.Increment(ref(this[M].x)); read p; call this[M].f(p); drop this[M].f(p)',
    );
  });

  it('drop names of arguments', () => {
    expect(body('f(i: x);')).toBe('read this[M].x; call this[M].f(this[M].x); drop this[M].f(this[M].x)');
  });

  it('go on conditionally', () => {
    expect(body('items?.Add(x); items?[0].ToString()?.Trim();')).toBe(
      'read this[M].items; read this[M].x; call this[M].items.Add(this[M].x); drop this[M].items.Add(this[M].x); read this[M].items[0]; call this[M].items[0].ToString(); call <this[M].items[0].ToString()>.Trim(); drop <this[M].items[0].ToString()>.Trim()',
    );
  });

  it('are made on base', () => {
    expect(
      steps(
        'class A { protected virtual void M() { } } class B : A { int n; void M() { base.M(); base.n = 1; } }',
        'M#2',
      ),
    ).toBe('call super[B].M() on this[M#2]; drop super[B].M(); set this[M#2].n = 1');
  });

  it('are made on results', () => {
    expect(body('new Store().Load(x).Save();')).toBe(
      'call new type Store(); read this[M].x; call <new type Store()>.Load(this[M].x); call <<new type Store()>.Load(this[M].x)>.Save(); drop <<new type Store()>.Load(this[M].x)>.Save()',
    );
  });

  it('see through casts, as, ! and checked', () => {
    expect(body('((IList)items).Add(1); (items as IList)!.Clear(); x = checked(x + 1);')).toBe(
      'read this[M].items; call this[M].items.Add(1); drop this[M].items.Add(1); read this[M].items; call this[M].items.Clear(); drop this[M].items.Clear(); read this[M].x; set this[M].x = +(this[M].x, 1)',
    );
  });

  it('are no calls for nameof', () => {
    expect(value('nameof(items.Count)')).toBe('void "Count"');
  });
});

describe('assignment', () => {
  it('writes fields, properties and elements', () => {
    expect(body('x = 1; this.y = "a"; items[p] = x; shared = 2; C.shared = 3; p = 4;')).toBe(
      'set this[M].x = 1; set this[M].y = "a"; read p; read this[M].x; set this[M].items[p] = this[M].x; set static C.shared = 2; set static C.shared = 3; set p = 4',
    );
  });

  it('reads before it changes', () => {
    expect(body('x += f(1); x++; --x; items[0] -= 2;')).toBe(
      'read this[M].x; call this[M].f(1); set this[M].x += +(this[M].x, this[M].f(1)); read this[M].x; set this[M].x ++ ++(this[M].x); read this[M].x; set this[M].x -- --(this[M].x); read this[M].items[0]; set this[M].items[0] -= -(this[M].items[0], 2)',
    );
  });

  it('happens behind a test for ??=', () => {
    expect(body('y ??= f(1);')).toBe(`0: read this[M].y; if set this[M].y ? end : 1
1: call this[M].f(1); set this[M].y ??= this[M].f(1); go end`);
  });

  it('is a value', () => {
    expect(body('x = p = 1;')).toBe('set p = 1; set this[M].x = 1');
  });

  it('takes tuples apart', () => {
    expect(body('(x, p) = (p, x); var (a, (b, _)) = f(1); (int c, var d) = f(2); (_, x) = f(3);')).toBe(
      'read p; read this[M].x; set this[M].x = p; set p = this[M].x; call this[M].f(1); read <this[M].f(1)>[0]; init a = <this[M].f(1)>[0]; read <this[M].f(1)>[1]; read <this[M].f(1)>[1][0]; init b = <this[M].f(1)>[1][0]; call this[M].f(2); read <this[M].f(2)>[0]; init c = <this[M].f(2)>[0]; read <this[M].f(2)>[1]; init d = <this[M].f(2)>[1]; call this[M].f(3); read <this[M].f(3)>[1]; set this[M].x = <this[M].f(3)>[1]',
    );
  });

  it('is nothing for a discard', () => {
    expect(body('_ = f(1);')).toBe('call this[M].f(1); void this[M].f(1)');
  });

  it('subscribes to events', () => {
    expect(body('Changed += (s, e) => x = 1;')).toBe(
      'read this[M].Changed; set this[M].Changed += +(this[M].Changed, fn Changed)',
    );
  });
});

describe('operators', () => {
  it('branch where they cut short', () => {
    expect(body('x = f(1) && f(2) || f(3);')).toBe(`0: call this[M].f(1); if this[M].f(1) ? 1 : 2
1: call this[M].f(2); go 2
2: if (this[M].f(1) | this[M].f(2)) ? 3 : 4
3: set this[M].x = ((this[M].f(1) | this[M].f(2)) | this[M].f(3))
4: call this[M].f(3); go 3`);
  });

  it('branch for ?? and throw', () => {
    expect(body('y = y ?? throw new InvalidOperationException();'))
      .toBe(`0: read this[M].y; if set this[M].y ? 1 : 2
1: set this[M].y = (this[M].y | unknown)
2: call new type InvalidOperationException(); throw new type InvalidOperationException()`);
  });

  it('branch for ? :', () => {
    expect(body('x = p > 1 ? f(1) : f(2);')).toBe(`0: read p; if >(p, 1) ? 1 : 3
1: call this[M].f(1); go 2
2: set this[M].x = (>(p, 1) ? this[M].f(1) | this[M].f(2))
3: call this[M].f(2); go 2`);
  });

  it('fold constants', () => {
    expect(value('(-1, !true, ~x, ^1)')).toBe('read this[M].x; void [-1, false, ~(this[M].x), ^(1)]');
  });

  it('know ranges and types', () => {
    expect(value('(items[1..^2], typeof(C), sizeof(int), default(int), x is C, items is IList)')).toBe(
      'read this[M].items[..(1, ^(2))]; read this[M].x; read this[M].items; void [this[M].items[..(1, ^(2))], typeof(type C), unknown, null, is(this[M].x), is(this[M].items)]',
    );
  });
});

describe('objects', () => {
  it('are made with arguments and members', () => {
    expect(
      body(
        'var o = new Order(x, name: y) { Total = p, Lines = { 1, 2 }, Customer = { Name = y }, ["k"] = 3 };',
      ),
    ).toBe(
      'read this[M].x; read this[M].y; call new type Order(this[M].x, this[M].y); read p; init <new type Order(this[M].x, this[M].y)>.Total = p; call <new type Order(this[M].x, this[M].y)>.Lines.Add(1); call <new type Order(this[M].x, this[M].y)>.Lines.Add(2); read this[M].y; init <new type Order(this[M].x, this[M].y)>.Customer.Name = this[M].y; init <new type Order(this[M].x, this[M].y)>["k"] = 3; init o = new type Order(this[M].x, this[M].y)',
    );
  });

  it('are made with elements', () => {
    expect(
      body('var d = new Dictionary<string, int> { { "a", x }, ["b"] = 2 }; var l = new List<int>() { 1 };'),
    ).toBe(
      'call new type Dictionary<string,int>(); read this[M].x; call <new type Dictionary<string,int>()>.Add("a", this[M].x); init <new type Dictionary<string,int>()>["b"] = 2; init d = new type Dictionary<string,int>(); call new type List<int>(); call <new type List<int>()>.Add(1); init l = new type List<int>()',
    );
  });

  it('are made of the declared type by new()', () => {
    expect(body('List<int> l = new(); items = new() { 1 }; x = f(new());')).toBe(
      'call new type List<int>(); init l = new type List<int>(); call new type List<int>(); call <new type List<int>()>.Add(1); set this[M].items = new type List<int>(); call new unknown(); call this[M].f(new unknown()); set this[M].x = this[M].f(new unknown())',
    );
  });

  it('are made by new() of the declared result', () => {
    expect(steps('class C { Order M() { return new(1); } async Task<Order> N() => new(2); }', 'N')).toBe(
      'call new type Order(2); return new type Order(2)',
    );
  });

  it('are made with tuples among their type arguments', () => {
    expect(body('var l = new List<(int A, int B)> { (1, 2) };')).toBe(
      'call new type List(); call <new type List()>.Add([1, 2]); init l = new type List()',
    );
  });

  it('are arrays and collections', () => {
    expect(
      body(
        'var a = new int[p]; var b = new[] { 1, x }; int[] c = { 1 }; int[] d = [1, ..b, x]; Span<int> e = stackalloc int[4];',
      ),
    ).toBe(
      'read p; init a = []; read this[M].x; init b = [1, this[M].x]; init c = [1]; read b; read this[M].x; init d = [1, spread(b), this[M].x]; init e = []',
    );
  });

  it('are anonymous', () => {
    expect(value('new { Id = 1, p, items.Count }')).toBe(
      'read p; read this[M].items.Count; void { Id: 1, p: p, Count: this[M].items.Count }',
    );
  });

  it('are tuples, with names or without', () => {
    expect(value('((1, x), (A: 1, B: x))')).toBe(
      'read this[M].x; read this[M].x; void [[1, this[M].x], { A: 1, B: this[M].x }]',
    );
  });

  it('are copies with other values', () => {
    expect(value('order with { Total = x }')).toBe(
      'read this[M].order; read this[M].x; void { Total: this[M].x, ...this[M].order }',
    );
  });
});

describe('lambdas', () => {
  it('keep the object around them and capture by reference', () => {
    expect(steps('class C { int x; void M(int p) { Action g = () => { x = p; }; } }', 'g')).toBe(
      'read p; set this[M].x = p',
    );
  });

  it('give their expression back', () => {
    expect(steps('class C { Func<int, int> g = static i => i + 1; }', 'g')).toBe('read i; return +(i, 1)');
  });

  it('are asynchronous, typed, or anonymous methods', () => {
    expect(
      lowered(
        'class C { void M() { var a = async (int i, string s = "d") => await F(i); var b = int (int i) => i; var c = delegate (int i) { }; var d = delegate { }; } }',
      ).functions,
    ).toEqual([
      'init',
      'constructor C() of C',
      'method M() of C',
      'async arrow a(i, s?)',
      'arrow b(i)',
      'arrow c(i)',
      'arrow d()',
    ]);
  });
});

describe('async', () => {
  it('suspends', () => {
    expect(body('x = await F(p); await foreach (var i in G()) { }', 'async Task M(int p)'))
      .toBe(`0: read p; call this[M].F(p); await this[M].F(p); set this[M].x = await(this[M].F(p)); call this[M].G(); go 1
1: for-await this[M].G(); if more this[M].G() ? 2 : end
2: init i#2 = element(this[M].G()); go 1`);
  });

  it('waits for the task itself, wherever it goes on', () => {
    expect(body('await F(p).ConfigureAwait(false);', 'async Task M(int p)')).toBe(
      'read p; call this[M].F(p); await this[M].F(p); drop await(this[M].F(p))',
    );
  });
});

describe('queries', () => {
  it('are loops with conditions', () => {
    expect(body('var q = from i in items where i > x let j = i + 1 orderby j descending, i select f(j);'))
      .toBe(`0: read this[M].items; go 1
1: if more this[M].items ? 2 : 4
2: init i#2 = element(this[M].items); read i#2; read this[M].x; if >(i#2, this[M].x) ? 3 : 1
3: read i#2; init j = +(i#2, 1); read j; read i#2; read j; call this[M].f(j); go 1
4: init q = unknown(this[M].items, this[M].f(j))`);
  });

  it('join, group and go on', () => {
    expect(
      body(
        'var q = from i in items from j in i.Parts join k in others on j.Id equals k.Id into ks group j by i.Id into g select new { g.Key };',
      ),
    ).toBe(`0: read this[M].items; go 1
1: if more this[M].items ? 2 : 5
2: init i#2 = element(this[M].items); read i#2.Parts; go 3
3: if more i#2.Parts ? 4 : 1
4: init j = element(i#2.Parts); read this[M].others; init k = element(this[M].others); read j.Id; read k.Id; init ks = unknown(this[M].others); read j; read i#2.Id; init g = element(this[M].items, j, i#2.Id); read g.Key; go 3
5: init q = unknown(this[M].items, j, i#2.Id, { Key: g.Key })`);
  });
});
