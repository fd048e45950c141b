import { table } from './support/table.js';

table('assignments', [
  {
    what: 'a chain: the value first, then the targets from the left',
    code: ['a = b = c()'],
    steps: ['call global c(); set a = global c(); set b = global c()'],
  },
  {
    what: 'to members and elements',
    code: ['a.b = 1', 'a["c"] = 2', 'a[0] = 3', 'a[k] = 4'],
    steps: [
      'set global a.b = 1; set global a.c = 2; set global a[0] = 3; read global k; set global a[global k] = 4',
    ],
  },
  {
    what: 'unpacking a list that is written out',
    code: ['a, b = 1, c()'],
    steps: ['call global c(); set a = 1; set b = global c()'],
  },
  {
    what: 'unpacking',
    code: ['a, (b, *c) = d'],
    steps: [
      'read global d; read global d[0]; set a = global d[0]; read global d[1]; read global d[1][0]; set b = global d[1][0]; set c = unknown(global d[1])',
    ],
  },
  {
    what: 'behind a starred target',
    code: ['*a, b = c'],
    steps: ['read global c; set a = unknown(global c); set b = unknown(global c)'],
  },
  {
    what: 'swap',
    code: ['a, b = b, a'],
    steps: ['read b; read a; set a = b; set b = a'],
  },
  {
    what: 'augmented',
    code: ['a = 1', 'a += f()'],
    steps: ['set a = 1; read a; call global f(); set a += +(a, global f())'],
  },
  {
    what: 'augmented with a text',
    code: ['a = "x"', 'a += "y"'],
    steps: ['set a = "x"; read a; set a += text(a, "y")'],
  },
  {
    what: 'annotated',
    code: ['a: int = 1', 'b: str'],
    steps: ['set a = 1'],
  },
  {
    what: 'walrus',
    code: ['if (n := f()) > 1:', '    g(n)'],
    steps: [
      '0: call global f(); set n = global f(); if >(global f(), 1) ? 1 : end',
      '1: read n; call global g(n); drop global g(n); go end',
    ],
  },
  {
    what: 'walrus in a comprehension binds outside',
    code: ['xs = [y := f(x) for x in z]', 'g(y)'],
    steps: [
      '0: read global z; go 1',
      '1: if more global z ? 2 : 3',
      '2: init x = element(global z); read x; call global f(x); set y = global f(x); go 1',
      '3: set xs = [global f(x)]; read y; call global g(y); drop global g(y)',
    ],
  },
  {
    what: 'a type alias is no step',
    code: ['type Pair[T] = tuple[T, T]'],
    steps: [''],
  },
]);
