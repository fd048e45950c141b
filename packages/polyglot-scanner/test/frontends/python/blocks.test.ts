import { table } from './support/table.js';

table('blocks', [
  {
    what: 'with',
    code: ['with open(a) as f:', '    g(f)', 'h()'],
    steps: [
      '0: read global a; call global open(global a); call <global open(global a)>.__enter__(); go 1',
      '1 [error 2]: init f = <global open(global a)>.__enter__(); read f; call global g(f); drop global g(f); go 2',
      '2: call <global open(global a)>.__exit__(); go 3 or end',
      '3: call global h(); drop global h()',
    ],
  },
  {
    what: 'with several managers',
    code: ['with a() as x, b() as y:', '    c(x, y)'],
    steps: [
      '0: call global a(); call <global a()>.__enter__(); go 1',
      '1 [error 4]: init x = <global a()>.__enter__(); call global b(); call <global b()>.__enter__(); go 2',
      '2 [error 3]: init y = <global b()>.__enter__(); read x; read y; call global c(x, y); drop global c(x, y); go 3',
      '3 [error 4]: call <global b()>.__exit__(); go 4',
      '4: call <global a()>.__exit__(); go end',
    ],
  },
  {
    what: 'with in parentheses',
    code: ['with (a() as x, b()):', '    c(x)'],
    steps: [
      '0: call global a(); call <global a()>.__enter__(); go 1',
      '1 [error 4]: init x = <global a()>.__enter__(); call global b(); call <global b()>.__enter__(); go 2',
      '2 [error 3]: read x; call global c(x); drop global c(x); go 3',
      '3 [error 4]: call <global b()>.__exit__(); go 4',
      '4: call <global a()>.__exit__(); go end',
    ],
  },
  {
    what: 'with a target of members',
    code: ['with a() as b.c:', '    pass'],
    steps: [
      '0: call global a(); call <global a()>.__enter__(); go 1',
      '1 [error 2]: init global b.c = <global a()>.__enter__(); go 2',
      '2: call <global a()>.__exit__(); go end',
    ],
  },
  {
    what: 'async with',
    code: ['async def f():', '    async with a() as b:', '        c(b)'],
    of: 'f',
    steps: [
      '0: call global a(); call <global a()>.__aenter__(); await <global a()>.__aenter__(); go 1',
      '1 [error 2]: init b = await(<global a()>.__aenter__()); read b; call global c(b); drop global c(b); go 2',
      '2: call <global a()>.__aexit__(); await <global a()>.__aexit__(); go end',
    ],
  },
  {
    what: 'try and except',
    code: ['try:', '    a()', 'except ValueError as e:', '    b(e)', 'c()'],
    steps: [
      '0 [error 2]: call global a(); drop global a(); go 1',
      '1: call global c(); drop global c()',
      '2: read global ValueError; if except(global ValueError) ? 3 : 4',
      '3: init e = exception(); read e; call global b(e); drop global b(e); go 1',
      '4: throw exception()',
    ],
  },
  {
    what: 'except for everything',
    code: ['try:', '    a()', 'except Exception:', '    b()', 'c()'],
    steps: [
      '0 [error 2]: call global a(); drop global a(); go 1',
      '1: call global c(); drop global c()',
      '2: read global Exception; call global b(); drop global b(); go 1',
    ],
  },
  {
    what: 'except without a type',
    code: ['try:', '    a()', 'except:', '    b()', 'c()'],
    steps: [
      '0 [error 2]: call global a(); drop global a(); go 1',
      '1: call global c(); drop global c()',
      '2: call global b(); drop global b(); go 1',
    ],
  },
  {
    what: 'several clauses',
    code: ['try:', '    a()', 'except (A, B):', '    b()', 'except C:', '    c()'],
    steps: [
      '0 [error 1]: call global a(); drop global a(); go end',
      '1: read global A; read global B; if except([global A, global B]) ? 2 : 3',
      '2: call global b(); drop global b(); go end',
      '3: read global C; if except(global C) ? 4 : 5',
      '4: call global c(); drop global c(); go end',
      '5: throw exception()',
    ],
  },
  {
    what: 'else: not behind an exception',
    code: ['try:', '    a()', 'except A:', '    b()', 'else:', '    c()', 'd()'],
    steps: [
      '0 [error 3]: call global a(); drop global a(); go 1',
      '1: call global c(); drop global c(); go 2',
      '2: call global d(); drop global d()',
      '3: read global A; if except(global A) ? 4 : 5',
      '4: call global b(); drop global b(); go 2',
      '5: throw exception()',
    ],
  },
  {
    what: 'finally',
    code: ['try:', '    a()', 'finally:', '    b()', 'c()'],
    steps: [
      '0 [error 1]: call global a(); drop global a(); go 1',
      '1: call global b(); drop global b(); go 2 or end',
      '2: call global c(); drop global c()',
    ],
  },
  {
    what: 'return through finally',
    code: ['def f():', '    try:', '        return a()', '    finally:', '        b()'],
    of: 'f',
    steps: [
      '0 [error 1]: call global a(); return global a(); go 1',
      '1: call global b(); drop global b(); go end',
    ],
  },
  {
    what: 'except groups',
    code: ['try:', '    a()', 'except* A as e:', '    b(e)'],
    steps: [
      '0 [error 1]: call global a(); drop global a(); go end',
      '1: read global A; if except(global A) ? 2 : 3',
      '2: init e = exception(); read e; call global b(e); drop global b(e); go end',
      '3: throw exception()',
    ],
  },
  {
    what: 'match with constants',
    code: ['match a:', '    case 1 | "b":', '        c()', '    case _:', '        d()'],
    steps: [
      '0: read global a; case case(global a, 1, "b") ? 1 : 2',
      '1: call global c(); drop global c(); go end',
      '2: call global d(); drop global d(); go end',
    ],
  },
  {
    what: 'match with captures',
    code: [
      'match a:',
      '    case [x, *rest]:',
      '        c(x, rest)',
      '    case {"k": v, **others}:',
      '        d(v, others)',
      '    case name:',
      '        e(name)',
    ],
    steps: [
      '0: read global a; case case(global a) ? 1 : 2',
      '1: init x = unknown(global a); init rest = unknown(global a); read x; read rest; call global c(x, rest); drop global c(x, rest); go end',
      '2: case case(global a, "k") ? 3 : 4',
      '3: init v = unknown(global a); init others = unknown(global a); read v; read others; call global d(v, others); drop global d(v, others); go end',
      '4: init name = global a; read name; call global e(name); drop global e(name); go end',
    ],
  },
  {
    what: 'match with classes, members and guards',
    code: [
      'match a:',
      '    case Point(x=0, y=n) if n:',
      '        c(n)',
      '    case Color.RED as red:',
      '        d(red)',
    ],
    steps: [
      '0: read global a; case case(global a, 0) ? 1 : 3',
      '1: init n = unknown(global a); read n; if n ? 2 : 3',
      '2: read n; call global c(n); drop global c(n); go end',
      '3: read global Color.RED; case case(global a, global Color.RED) ? 4 : end',
      '4: init red = global a; read red; call global d(red); drop global d(red); go end',
    ],
  },
  {
    what: 'break in a match leaves the loop',
    code: ['for x in xs:', '    match x:', '        case 1:', '            break', '    a()'],
    steps: [
      '0: read global xs; go 1',
      '1: if more global xs ? 2 : end',
      '2: set x = element(global xs); read x; case case(x, 1) ? end : 3',
      '3: call global a(); drop global a(); go 1',
    ],
  },
]);
