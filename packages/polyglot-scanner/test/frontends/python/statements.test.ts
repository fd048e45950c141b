import { table } from './support/table.js';

table('statements', [
  {
    what: 'if',
    code: ['if a:', '    b()', 'c()'],
    steps: [
      '0: read global a; if global a ? 1 : 2',
      '1: call global b(); drop global b(); go 2',
      '2: call global c(); drop global c()',
    ],
  },
  {
    what: 'global at the top of a module says nothing',
    code: ['table = None', 'global table', 'table'],
    steps: ['set table = null; read table; drop table'],
  },
  {
    what: 'if and else',
    code: ['if a:', '    b()', 'else:', '    c()'],
    steps: [
      '0: read global a; if global a ? 1 : 2',
      '1: call global b(); drop global b(); go end',
      '2: call global c(); drop global c(); go end',
    ],
  },
  {
    what: 'elif leaves the statement when it is done',
    code: ['if a:', '    b()', 'elif c:', '    d()', 'else:', '    e()', 'f()'],
    steps: [
      '0: read global a; if global a ? 1 : 3',
      '1: call global b(); drop global b(); go 2',
      '2: call global f(); drop global f()',
      '3: read global c; if global c ? 4 : 5',
      '4: call global d(); drop global d(); go 2',
      '5: call global e(); drop global e(); go 2',
    ],
  },
  {
    what: 'for',
    code: ['for x in xs:', '    f(x)'],
    steps: [
      '0: read global xs; go 1',
      '1: if more global xs ? 2 : end',
      '2: set x = element(global xs); read x; call global f(x); drop global f(x); go 1',
    ],
  },
  {
    what: 'for with several targets',
    code: ['for i, (a, b) in xs:', '    f(a)'],
    steps: [
      '0: read global xs; go 1',
      '1: if more global xs ? 2 : end',
      '2: read <element(global xs)>[0]; set i = <element(global xs)>[0]; read <element(global xs)>[1]; read <element(global xs)>[1][0]; set a = <element(global xs)>[1][0]; read <element(global xs)>[1][1]; set b = <element(global xs)>[1][1]; read a; call global f(a); drop global f(a); go 1',
    ],
  },
  {
    what: 'for over several values',
    code: ['for x in 1, 2:', '    pass'],
    steps: ['0: if more [1, 2] ? 1 : end', '1: set x = element([1, 2]); go 0'],
  },
  {
    what: 'the else of a loop runs when the loop ends, not behind break',
    code: ['for x in xs:', '    if x:', '        break', 'else:', '    f()', 'g()'],
    steps: [
      '0: read global xs; go 1',
      '1: if more global xs ? 2 : 4',
      '2: set x = element(global xs); read x; if x ? 3 : 1',
      '3: call global g(); drop global g()',
      '4: call global f(); drop global f(); go 3',
    ],
  },
  {
    what: 'while with continue',
    code: ['while a:', '    if b:', '        continue', '    c()'],
    steps: [
      '0: read global a; if global a ? 1 : end',
      '1: read global b; if global b ? 0 : 2',
      '2: call global c(); drop global c(); go 0',
    ],
  },
  {
    what: 'while with break and else',
    code: ['while a:', '    break', 'else:', '    b()', 'c()'],
    steps: [
      '0: read global a; if global a ? 1 : 2',
      '1: call global c(); drop global c()',
      '2: call global b(); drop global b(); go 1',
    ],
  },
  {
    what: 'async for',
    code: ['async def f(xs):', '    async for x in xs:', '        g(x)'],
    of: 'f',
    steps: [
      '0: read xs; go 1',
      '1: for-await xs; if more xs ? 2 : end',
      '2: set x = element(xs); read x; call global g(x); drop global g(x); go 1',
    ],
  },
  {
    what: 'assert',
    code: ['assert a, b()', 'c()'],
    steps: [
      '0: read global a; if global a ? 1 : 2',
      '1: call global c(); drop global c()',
      '2: call global b(); throw exception(global b())',
    ],
  },
  {
    what: 'raise',
    code: ['raise ValueError(a) from b'],
    steps: [
      'read global a; call global ValueError(global a); read global b; throw global ValueError(global a)',
    ],
  },
  {
    what: 'raise again',
    code: ['try:', '    a()', 'except E:', '    raise'],
    steps: [
      '0 [error 1]: call global a(); drop global a(); go end',
      '1: read global E; if except(global E) ? 2 : 3',
      '2: throw exception()',
      '3: throw exception()',
    ],
  },
  {
    what: 'return without a value',
    code: ['def f():', '    return'],
    of: 'f',
    steps: ['return unknown'],
  },
  {
    what: 'return of several values',
    code: ['def f(a):', '    return a, 1'],
    of: 'f',
    steps: ['read a; return [a, 1]'],
  },
  {
    what: 'del of a name, a member and an element',
    code: ['a = b = 1', 'del a, b.c, b["d"]'],
    steps: ['set a = 1; set b = 1; delete a; delete b.c; delete b.d'],
  },
  {
    what: 'pass, ellipsis and docstring are no steps',
    code: ['"""doc"""', 'pass', '...'],
    steps: [''],
  },
  {
    what: 'statements on one line',
    code: ['a = 1; b = 2'],
    steps: ['set a = 1; set b = 2'],
  },
  {
    what: 'print and exec of old',
    code: ['print "a", b', 'exec "c"'],
    steps: ['read global b'],
  },
  {
    what: 'global',
    code: ['x = 1', 'def f():', '    global x', '    x = 2'],
    of: 'f',
    steps: ['set x = 2'],
  },
  {
    what: 'nonlocal',
    code: ['def f():', '    x = 1', '    def g():', '        nonlocal x', '        x = 2', '    return g'],
    of: 'g',
    steps: ['set x = 2'],
  },
  {
    what: 'a global that only a function writes',
    code: ['def f():', '    global y', '    y = 2'],
    of: 'f',
    steps: ['set y = 2'],
  },
]);
