import { table } from './support/table.js';

table('texts', [
  {
    what: 'prefixes and escapes',
    code: ['a = "x\\n\\x41\\u00e9" r"\\n" b"y"'],
    steps: ['set a = "x\\nAé\\\\ny"'],
  },
  {
    what: 'lines in three quotes',
    code: ['a = """b', 'c"""'],
    steps: ['set a = "b\\nc"'],
  },
  {
    what: 'a line that goes on',
    code: ['a = "b\\', 'c"'],
    steps: ['set a = "bc"'],
  },
  {
    what: 'f-string',
    code: ['a = f"b{c}d"'],
    steps: ['read global c; set a = text("b", global c, "d")'],
  },
  {
    what: 'f-string with format, conversion and name',
    code: ['a = f"{b!r:>{w}}{c=}{d:%Y}"'],
    steps: [
      'read global b; read global w; read global c; read global d; set a = text(global b, "c=", global c, global d)',
    ],
  },
  {
    what: 'nested f-string',
    code: ['a = f"{f\'{b}\'}c"'],
    steps: ['read global b; set a = text(text(global b), "c")'],
  },
  {
    what: 'doubled braces',
    code: ['a = f"{{{b}}}"'],
    steps: ['read global b; set a = text("{", global b, "}")'],
  },
  {
    what: 'literals in a row',
    code: ['a = "b" f"{c}" "d"'],
    steps: ['read global c; set a = text("b", global c, "d")'],
  },
  {
    what: 'sum with a text',
    code: ['a = "b" + c + "d"'],
    steps: ['read global c; set a = text("b", global c, "d")'],
  },
  {
    what: 'format',
    code: ['a = "{}-{1}-{name!r:>10}-{{".format(b, c, name=d)'],
    steps: [
      'read global b; read global c; read global d; set a = text(global b, "-", global c, "-", global d, "-{")',
    ],
  },
  {
    what: 'format of something else stays a call',
    code: ['a = b.format(c)'],
    steps: ['read global c; call global b.format(global c); set a = global b.format(global c)'],
  },
  {
    what: 'format with unknown arguments',
    code: ['a = "{}{}".format(*b)'],
    steps: ['read global b; set a = text("{}{}", global b)'],
  },
  {
    what: 'percent with one value',
    code: ['a = "b-%s" % c'],
    steps: ['read global c; set a = text("b-", global c)'],
  },
  {
    what: 'percent with several',
    code: ['a = "%s/%05d%%" % (b, c)'],
    steps: ['read global b; read global c; set a = text(global b, "/", global c, "%")'],
  },
  {
    what: 'percent with names',
    code: ['a = "%(b)s" % {"b": c}'],
    steps: ['read global c; set a = text(global c)'],
  },
  {
    what: 'percent of something else',
    code: ['a = b % c'],
    steps: ['read global b; read global c; set a = %(global b, global c)'],
  },
  {
    what: 'operator of paths',
    code: ['a = b / "c" / d'],
    steps: ['read global b; read global d; set a = /(/(global b, "c"), global d)'],
  },
]);
