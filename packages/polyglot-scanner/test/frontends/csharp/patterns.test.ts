import { describe, expect, it } from 'vitest';
import { body, value } from './support/lower.js';

describe('patterns', () => {
  it('ask for null', () => {
    expect(value('(y is null, y is not null, y is { })')).toBe(
      'read this[M].y; read this[M].y; read this[M].y; void [==(this[M].y, null), !=(this[M].y, null), !=(this[M].y, null)]',
    );
  });

  it('ask for types and name what they find', () => {
    expect(
      body(
        'if (y is Order order && order.Total > 0) f(order); if (!(y is string)) return; if (y is var any) f(any);',
      ),
    ).toBe(`0: read this[M].y; init order = this[M].y; if is(this[M].y) ? 1 : 2
1: read order.Total; go 2
2: if (is(this[M].y) | >(order.Total, 0)) ? 3 : 4
3: read order; call this[M].f(order); drop this[M].f(order); go 4
4: read this[M].y; if !(is(this[M].y)) ? 5 : 6
5: return unknown
6: read this[M].y; init any = this[M].y; if true ? 7 : end
7: read any; call this[M].f(any); drop this[M].f(any); go end`);
  });

  it('ask for constants', () => {
    expect(value('(x is 1, x is > 1 and < 3, x is 1 or 2, y is "a", x is not (1 or 2), x is shared)')).toBe(
      'read this[M].x; read this[M].x; read this[M].x; read this[M].y; read this[M].x; read this[M].x; read static C.shared; void [==(this[M].x, 1), (>(this[M].x, 1) | <(this[M].x, 3)), (==(this[M].x, 1) | ==(this[M].x, 2)), ==(this[M].y, "a"), !((==(this[M].x, 1) | ==(this[M].x, 2))), ==(this[M].x, static C.shared)]',
    );
  });

  it('look into objects', () => {
    expect(
      body('if (y is Order { Total: > 0 and var t, Customer.Name: "a", Lines: { Count: 1 } l } o) f(t);'),
    )
      .toBe(`0: read this[M].y; read this[M].y.Total; init t = this[M].y.Total; read this[M].y.Customer; read this[M].y.Customer.Name; read this[M].y.Lines; read this[M].y.Lines.Count; init l = this[M].y.Lines; init o = this[M].y; if (is(this[M].y) | (>(this[M].y.Total, 0)) | ==(this[M].y.Customer.Name, "a") | (!=(this[M].y.Lines, null) | ==(this[M].y.Lines.Count, 1))) ? 1 : end
1: read t; call this[M].f(t); drop this[M].f(t); go end`);
  });

  it('look into tuples and positions', () => {
    expect(
      body('if ((x, p) is (1, var q)) f(q); if (y is Point(var a, > 2) pt) f(a); if (y is (int b, _)) f(b);'),
    ).toBe(`0: read this[M].x; read p; init q = p; if is([this[M].x, p]) ? 1 : 2
1: read q; call this[M].f(q); drop this[M].f(q); go 2
2: read this[M].y; read this[M].y[0]; init a = this[M].y[0]; read this[M].y[1]; init pt = this[M].y; if (is(this[M].y) | >(this[M].y[1], 2)) ? 3 : 4
3: read a; call this[M].f(a); drop this[M].f(a); go 4
4: read this[M].y; read this[M].y[0]; init b = this[M].y[0]; if is(this[M].y[0]) ? 5 : end
5: read b; call this[M].f(b); drop this[M].f(b); go end`);
  });

  it('look into lists', () => {
    expect(body('if (items is [1, .., var last]) f(last); if (items is [var only]) f(only);'))
      .toBe(`0: read this[M].items; init last = element(this[M].items); if is(this[M].items) ? 1 : 2
1: read last; call this[M].f(last); drop this[M].f(last); go 2
2: read this[M].items; init only = element(this[M].items); if is(this[M].items) ? 3 : end
3: read only; call this[M].f(only); drop this[M].f(only); go end`);
  });
});

describe('switch expressions', () => {
  it('try their arms in order', () => {
    expect(body('x = p switch { 1 => f(1), > 2 and < 5 when x > 0 => f(2), _ => f(3) };'))
      .toBe(`0: read p; case ==(p, 1) ? 1 : 3
1: call this[M].f(1); go 2
2: set this[M].x = (p ? this[M].f(1) | this[M].f(2) | this[M].f(3))
3: read this[M].x; case ((>(p, 2) | <(p, 5)) | >(this[M].x, 0)) ? 4 : 5
4: call this[M].f(2); go 2
5: call this[M].f(3); go 2`);
  });

  it('name what fits', () => {
    expect(
      body(
        'x = y switch { Order { Total: > 1 } o => f(o), string s => f(s), null => 0, var other => f(other) };',
      ),
    )
      .toBe(`0: read this[M].y; read this[M].y.Total; init o = this[M].y; case (is(this[M].y) | >(this[M].y.Total, 1)) ? 1 : 3
1: read o; call this[M].f(o); go 2
2: set this[M].x = (this[M].y ? this[M].f(o) | this[M].f(s) | 0 | this[M].f(other))
3: init s = this[M].y; case is(this[M].y) ? 4 : 5
4: read s; call this[M].f(s); go 2
5: case ==(this[M].y, null) ? 2 : 6
6: init other = this[M].y; read other; call this[M].f(other); go 2`);
  });

  it('may throw', () => {
    expect(body('x = p switch { 1 => 2, _ => throw new ArgumentException() };'))
      .toBe(`0: read p; case ==(p, 1) ? 1 : 2
1: set this[M].x = (p ? 2 | unknown)
2: call new type ArgumentException(); throw new type ArgumentException()`);
  });

  it('take tuples', () => {
    expect(body('x = (x, p) switch { (1, 2) => 1, (var a, _) => a };'))
      .toBe(`0: read this[M].x; read p; case is([this[M].x, p]) ? 1 : 2
1: set this[M].x = ([this[M].x, p] ? 1 | a)
2: init a = this[M].x; case true ? 3 : 1
3: read a; go 1`);
  });
});

describe('switch statements', () => {
  it('know patterns', () => {
    expect(
      body(
        'switch (y) { case Order { Total: > 1 } o when o.Open: f(o); break; case string s: f(s); break; case null: case "a": f(1); break; case var z: f(z); break; }',
      ),
    )
      .toBe(`0: read this[M].y; read this[M].y.Total; init o = this[M].y; read o.Open; case ((is(this[M].y) | >(this[M].y.Total, 1)) | o.Open) ? 1 : 2
1: read o; call this[M].f(o); drop this[M].f(o); go end
2: init s = this[M].y; case is(this[M].y) ? 3 : 4
3: read s; call this[M].f(s); drop this[M].f(s); go end
4: case ==(this[M].y, null) ? 5 : 6
5: call this[M].f(1); drop this[M].f(1); go end
6: case ==(this[M].y, "a") ? 5 : 7
7: init z = this[M].y; read z; call this[M].f(z); drop this[M].f(z); go end`);
  });
});
