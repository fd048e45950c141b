import { describe, expect, it } from 'vitest';
import { lowered, steps } from './support/lower.js';

describe('members', () => {
  it.each([
    ['by name', 'a.b.c;', 'read global a.b.c; drop global a.b.c'],
    ['by a constant', `a['b'][0][\`c\`];`, 'read global a.b[0].c; drop global a.b[0].c'],
    [
      'by a computed key',
      'a[k()].b;',
      'call global k(); read global a[global k()].b; drop global a[global k()].b',
    ],
    ['of an import', 'import.meta.url;', 'read global import.meta.url; drop global import.meta.url'],
  ])('%s', (_, text, expected) => {
    expect(steps(text)).toBe(expected);
  });

  it('that are private', () => {
    expect(steps('class A { #x; get(o) { return #x in o && this.#x; } }', { of: 'get' }).split('\n')).toEqual(
      [
        '0: read o; if in(unknown, o) ? 1 : 2',
        '1: read this[get].#x; go 2',
        '2: return (in(unknown, o) | this[get].#x)',
      ],
    );
  });

  it('behind `?.` are members all the same', () => {
    expect(steps('a?.b.c(d?.[e]).f?.();')).toBe(
      'read global a.b; read global e; read global d[global e]; call global a.b.c(global d[global e]); ' +
        'call <global a.b.c(global d[global e])>.f(); drop <global a.b.c(global d[global e])>.f()',
    );
  });
});

describe('assignments', () => {
  it.each([
    ['to a name', 'let a; a = b;', 'read global b; set a = global b'],
    [
      'to a member, whose object and key come first',
      'a[k()] = v();',
      'call global k(); call global v(); set global a[global k()] = global v()',
    ],
    [
      'that give their value on',
      'a = b.c = d;',
      'read global d; set global b.c = global d; set global a = global d',
    ],
    ['that add', 'a.b += c;', 'read global a.b; read global c; set global a.b += +(global a.b, global c)'],
    ['that add a text', `a += 'x';`, 'read global a; set global a += text(global a, "x")'],
    [
      'over an await: read before, written behind',
      'total += await f();',
      'read global total; call global f(); await global f(); set global total += +(global total, await(global f()))',
    ],
    [
      'by one',
      'i++; --a.b;',
      'read global i; set global i ++ ++(global i); read global a.b; set global a.b -- --(global a.b)',
    ],
    [
      'with other operators',
      'a **= 2; b ^= c;',
      'read global a; set global a **= **(global a, 2); read global b; read global c; set global b ^= ^(global b, global c)',
    ],
    [
      'that remove',
      'delete a.b; delete a?.[k];',
      'delete global a.b; drop unknown; read global k; delete global a[global k]; drop unknown',
    ],
  ])('%s', (_, text, expected) => {
    expect(steps(text)).toBe(expected);
  });

  it.each([
    ['??=', 'if set'],
    ['||=', 'if'],
  ])('with %s run the right side only if need be', (operator, test) => {
    expect(steps(`a.b ${operator} await f(); c();`).split('\n')).toEqual([
      `0: read global a.b; ${test} global a.b ? 1 : 2`,
      '1: call global c(); drop global c()',
      `2: call global f(); await global f(); set global a.b ${operator} await(global f()); go 1`,
    ]);
  });

  it('with &&= run the right side only if need be', () => {
    expect(steps('a &&= f();').split('\n')).toEqual([
      '0: read global a; if global a ? 1 : end',
      '1: call global f(); set global a &&= global f(); go end',
    ]);
  });

  it('through patterns are one for each target', () => {
    expect(steps('({ a, b: x.y, c: z[i] = 2, ...r } = f());')).toBe(
      [
        '0: call global f(); read <global f()>.a; set global a = <global f()>.a; read <global f()>.b; ' +
          'set global x.y = <global f()>.b; read <global f()>.c; if === undefined(<global f()>.c) ? 1 : 1',
        '1: read global i; set global z[global i] = (<global f()>.c | 2); set global r = unknown(global f())',
      ].join('\n'),
    );
  });

  it('that swap', () => {
    expect(steps('let p, q; [p, q] = [q, p];')).toBe(
      'read q; read p; read <[q, p]>[0]; set p = <[q, p]>[0]; read <[q, p]>[1]; set q = <[q, p]>[1]',
    );
  });

  it('of a list nest, skip and collect', () => {
    expect(steps('const [a, , [b], ...rest] = f;')).toBe(
      'read global f; read global f[0]; init a = global f[0]; read global f[2]; read global f[2][0]; ' +
        'init b = global f[2][0]; init rest = unknown(global f)',
    );
  });
});

describe('values', () => {
  it.each([
    ['numbers and texts', `f(1, -1, 10n, 'a', "b");`, 'f(1, -1, 10n, "a", "b")'],
    ['words', 'f(true, null, undefined, void 0, !0);', 'f(true, null, undefined, undefined, true)'],
    ['regular expressions', 'f(/a+/gi);', 'f(/a+/gi)'],
    ['templates', 'f(`a`, `${b}`, `a${b}c`, ``);', 'f("a", text(global b), text("a", global b, "c"), "")'],
    [
      'sums with a text',
      `f('a' + b + 1, b + 1 + 'a', 'a' + (b + 1));`,
      'f(text("a", global b, 1), text(+(global b, 1), "a"), text("a", +(global b, 1)))',
    ],
    [
      'sums without one',
      'f(a + b + c, a - b - c, a + b * c);',
      'f(+(global a, global b, global c), -(-(global a, global b), global c), +(global a, *(global b, global c)))',
    ],
    [
      'comparisons',
      'f(a === b, a < b < c, a in b, !a, typeof a);',
      'f(===(global a, global b), <(<(global a, global b), global c), in(global a, global b), !(global a), typeof(global a))',
    ],
    ['lists', 'f([1, , ...a, b]);', 'f([1, undefined, spread(global a), global b])'],
    [
      'objects',
      `f({ a, b: 1, 'c d': 2, 3: 4, ['e']: 5, ...r });`,
      'f({ a: global a, b: 1, c d: 2, 3: 4, e: 5, ...global r })',
    ],
    ['objects with computed keys', 'f({ [k]: 1 });', 'f({ ...1, ...global k })'],
    ['the last of a list', 'f((1, 2));', 'f(2)'],
    ['assignments', 'f(a = 1);', 'f(1)'],
    ['awaited', 'f(await a);', 'f(await(global a))'],
  ])('%s', (_, text, call) => {
    expect(steps(text)).toContain(`call global ${call}`);
  });

  it('where parentheses stand makes no difference', () => {
    expect(steps('((a)).b = ((c)); ((f))((d)); if ((a)) ((g)());')).toBe(steps('a.b = c; f(d); if (a) g();'));
  });
});

describe('JSX', () => {
  it('runs what stands in braces, in order', () => {
    const text =
      'const view = (<Page.Main title={a()} {...rest} plain="x" on={async () => { await go(); }}>text {b()} <></> {/* none */} <ns:tag /> <List>{() => c()}</List></Page.Main>);';
    const { bodies, functions } = lowered(text, 'view.jsx');
    expect(bodies.init).toMatch(
      /^call global a\(\); read global rest; call global b\(\); init view = unknown\(/,
    );
    expect(functions).toEqual(['init', 'async arrow ()', 'arrow ()']);
    expect(bodies.arrow).toBe('call global go(); await global go(); drop await(global go())');
  });

  it('holds what its children hold', () => {
    const { bodies } = lowered('const v = <a b={user as User}>{name}</a>;', 'view.tsx');
    expect(bodies.init).toMatch(/^read global user; read global name; init v = .*global user.*global name/);
  });
});

describe('TypeScript', () => {
  it('what only concerns types leaves no trace', () => {
    const typed =
      'let v: any; v! = f<string>(a as X)!; (v as Y).b = <Z>c; const d = e satisfies W; new Map<K, V>(); (v!.x as Q)?.y!(1); const g = h<string>;';
    const plain = 'let v; v = f(a); v.b = c; const d = e; new Map(); v.x?.y(1); const g = h;';
    expect(steps(typed, { file: 'a.ts' })).toBe(steps(plain, { file: 'a.js' }));
  });
});
