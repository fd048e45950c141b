import { table } from './support/table.js';

table('expressions', [
  {
    what: 'numbers',
    code: ['a = [1, 0x10, 1_000, 1.5, 0o17, 2j]'],
    steps: ['set a = [1, 16, 1000, 1.5, 15, 2]'],
  },
  {
    what: 'constants',
    code: ['a = [None, True, False]'],
    steps: ['set a = [null, true, false]'],
  },
  {
    what: 'and',
    code: ['a = b and c()'],
    steps: [
      '0: read global b; if global b ? 1 : 2',
      '1: call global c(); go 2',
      '2: set a = (global b | global c())',
    ],
  },
  {
    what: 'or',
    code: ['a = b or c()'],
    steps: [
      '0: read global b; if global b ? 1 : 2',
      '1: set a = (global b | global c())',
      '2: call global c(); go 1',
    ],
  },
  {
    what: 'not',
    code: ['a = not b'],
    steps: ['read global b; set a = not(global b)'],
  },
  {
    what: 'conditional',
    code: ['a = b() if c else d()'],
    steps: [
      '0: read global c; if global c ? 1 : 3',
      '1: call global b(); go 2',
      '2: set a = (global c ? global b() | global d())',
      '3: call global d(); go 2',
    ],
  },
  {
    what: 'comparison',
    code: ['a = b < c'],
    steps: ['read global b; read global c; set a = <(global b, global c)'],
  },
  {
    what: 'chained comparison',
    code: ['a = b < c() <= d'],
    steps: ['read global b; call global c(); read global d; set a = < <=(global b, global c(), global d)'],
  },
  {
    what: 'membership and identity',
    code: ['a = [b in c, b not in c, b is None, b is not c]'],
    steps: [
      'read global b; read global c; read global b; read global c; read global b; read global b; read global c; set a = [in(global b, global c), not in(global b, global c), is(global b, null), is not(global b, global c)]',
    ],
  },
  {
    what: 'sum of many',
    code: ['a = b + c + d'],
    steps: ['read global b; read global c; read global d; set a = +(global b, global c, global d)'],
  },
  {
    what: 'operators',
    code: ['a = b - c * d / e // f % g ** h'],
    steps: [
      'read global b; read global c; read global d; read global e; read global f; read global g; read global h; set a = -(global b, %(//(/(*(global c, global d), global e), global f), **(global g, global h)))',
    ],
  },
  {
    what: 'bits',
    code: ['a = b | c & d ^ ~e << f >> g'],
    steps: [
      'read global b; read global c; read global d; read global e; read global f; read global g; set a = |(global b, &(global c, ^(global d, >>(<<(~(global e), global f), global g))))',
    ],
  },
  {
    what: 'negative number',
    code: ['a = -1'],
    steps: ['set a = -1'],
  },
  {
    what: 'matrix product',
    code: ['a = b @ c'],
    steps: ['read global b; read global c; set a = @(global b, global c)'],
  },
  {
    what: 'call with all kinds of arguments',
    code: ['f(a, *b, c=d, **e)'],
    steps: [
      'read global a; read global b; read global d; read global e; call global f(global a, ...global b, c=global d, ...global e); drop global f(global a, ...global b, c=global d, ...global e)',
    ],
  },
  {
    what: 'call of a generator',
    code: ['f(x for x in y)'],
    steps: [
      '0: read global y; go 1',
      '1: if more global y ? 2 : 3',
      '2: init x = element(global y); read x; yield x; go 1',
      '3: call global f([x]); drop global f([x])',
    ],
  },
  {
    what: 'chain of calls',
    code: ['a.b().c(d).e'],
    steps: [
      'call global a.b(); read global d; call <global a.b()>.c(global d); read <<global a.b()>.c(global d)>.e; drop <<global a.b()>.c(global d)>.e',
    ],
  },
  {
    what: 'subscripts',
    code: ['a = b["c"][0][k]'],
    steps: ['read global k; read global b.c[0][global k]; set a = global b.c[0][global k]'],
  },
  {
    what: 'several subscripts',
    code: ['a = b[1, c]'],
    steps: ['read global c; read global b[[1, global c]]; set a = global b[[1, global c]]'],
  },
  {
    what: 'slices',
    code: ['a = b[1:c, ::d]'],
    steps: ['read global b; read global c; read global d; set a = slice(global b, 1, global c, global d)'],
  },
  {
    what: 'lambda',
    code: ['f = lambda a, *b, c=1: a + c'],
    of: 'f',
    steps: ['0: if is missing(c) ? 1 : 2', '1: init c = 1; go 2', '2: read a; read c; return +(a, c)'],
  },
  {
    what: 'await',
    code: ['async def f():', '    return await g()'],
    of: 'f',
    steps: ['call global g(); await global g(); return await(global g())'],
  },
  {
    what: 'yield',
    code: ['def f():', '    x = yield 1', '    yield from x'],
    of: 'f',
    steps: ['yield 1; set x = unknown(1); read x; yield x'],
  },
  {
    what: 'lists, tuples and sets',
    code: ['a = [b, *c]', 'd = (b, c)', 'e = {b}'],
    steps: [
      'read global b; read global c; set a = [global b, spread(global c)]; read global b; read global c; set d = [global b, global c]; read global b; set e = [global b]',
    ],
  },
  {
    what: 'dictionary with constant keys',
    code: ['a = {"b": c(), "d": 1}'],
    steps: ['call global c(); set a = { b: global c(), d: 1 }'],
  },
  {
    what: 'dictionary with other keys',
    code: ['a = {b: c, **d, "e": 1}'],
    steps: [
      'read global b; read global c; read global d; set a = { e: 1, ...unknown(global b, global c), ...global d }',
    ],
  },
  {
    what: 'comprehension',
    code: ['a = [f(x) for x in y if x]'],
    steps: [
      '0: read global y; go 1',
      '1: if more global y ? 2 : 4',
      '2: init x = element(global y); read x; if x ? 3 : 1',
      '3: read x; call global f(x); go 1',
      '4: set a = [global f(x)]',
    ],
  },
  {
    what: 'nested comprehension',
    code: ['a = [x for y in z for x in y]'],
    steps: [
      '0: read global z; go 1',
      '1: if more global z ? 2 : 5',
      '2: init y = element(global z); read y; go 3',
      '3: if more y ? 4 : 1',
      '4: init x = element(y); read x; go 3',
      '5: set a = [x]',
    ],
  },
  {
    what: 'set and dictionary comprehension',
    code: ['a = {x for x in y}', 'b = {k: v for k, v in c}'],
    steps: [
      '0: read global y; go 1',
      '1: if more global y ? 2 : 3',
      '2: init x = element(global y); read x; go 1',
      '3: set a = [x]; read global c; go 4',
      '4: if more global c ? 5 : 6',
      '5: read <element(global c)>[0]; init k = <element(global c)>[0]; read <element(global c)>[1]; init v = <element(global c)>[1]; read k; read v; go 4',
      '6: set b = unknown(unknown(k, v))',
    ],
  },
  {
    what: 'asynchronous comprehension',
    code: ['async def f(y):', '    return [x async for x in y]'],
    of: 'f',
    steps: [
      '0: read y; go 1',
      '1: for-await y; if more y ? 2 : 3',
      '2: init x = element(y); read x; go 1',
      '3: return [x]',
    ],
  },
  {
    what: 'names of a comprehension are its own',
    code: ['x = 1', 'a = [x for x in y]', 'f(x)'],
    steps: [
      '0: set x = 1; read global y; go 1',
      '1: if more global y ? 2 : 3',
      '2: init x#2 = element(global y); read x#2; go 1',
      '3: set a = [x#2]; read x; call global f(x); drop global f(x)',
    ],
  },
  {
    what: 'parentheses change nothing',
    code: ['a = ((b))'],
    steps: ['read global b; set a = global b'],
  },
]);
