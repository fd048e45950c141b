import type { Generator, Oracle, Recipe } from './case.js';
import { javaCells, type JavaCell } from './java-cells.js';
import { javaFileHandler } from './java-files.js';
import { javaIdiomHandler } from './java-idioms.js';
import { javaLocks } from './java-locks.js';
import { javaSource } from './java-source.js';
import type { Random } from './random.js';

/** What a handler does with its cell, by statements. */
interface Pattern {
  readonly name: string;
  readonly oracle: Oracle;
  body(put: (value: string) => string, take: string): string[];
}

const key = 'event.get("key")';
const seam = '// seam: window';

const patterns: readonly Pattern[] = [
  {
    name: 'write-window-read',
    oracle: 'own',
    body: (put, take) => [put(key), seam, `return ${take};`],
  },
  { name: 'write-window', oracle: 'own', body: (put) => [put(key), seam, `return ${key};`] },
  {
    name: 'first-wins',
    oracle: 'own',
    body: (put, take) => [`if (${take} == null) {`, `  ${put(key)}`, '}', `return ${take};`],
  },
  {
    name: 'check-window-write',
    oracle: 'own',
    body: (put, take) => [`if (${take} == null) {`, `  ${seam}`, `  ${put(key)}`, '}', `return ${take};`],
  },
  {
    name: 'save-set-restore',
    oracle: 'own',
    body: (put, take) => [
      `String before = ${take};`,
      put(key),
      seam,
      `String mine = ${take};`,
      put('before'),
      'return mine;',
    ],
  },
  {
    name: 'constant-latch',
    oracle: 'own',
    body: (put, take) => [`if (${take} == null) {`, `  ${put('"warm"')}`, '}', seam, `return ${key};`],
  },
  {
    name: 'once-check-window-set',
    oracle: { always: '1' },
    body: (put, take) => [`if (${take} == null) {`, `  ${put('connect()')}`, '}', `return ${take};`],
  },
];

const connect = `private static final AtomicInteger MADE = new AtomicInteger();

private static String connect() {
  int number = MADE.incrementAndGet();
  ${seam}
  return String.valueOf(number);
}`;

export const javaHandlers: Generator = {
  runtime: 'java',

  make(random, name) {
    switch (random.below(9)) {
      case 0:
      case 1:
        return javaFileHandler(random, name);
      case 2:
        return ticketHandler(random, name);
      case 3:
        return objectHandler(random, name);
      case 4:
        return cacheHandler(random, name);
      case 5:
        return javaIdiomHandler(random, name);
      default:
        return cellHandler(random, name);
    }
  },

  dispatcher(cases) {
    const puts = cases.map(({ name }) => `    CASES.put("${name}", new ${name}.Handler());\n`).join('');
    return {
      handler: 'Dispatcher::handleRequest',
      file: {
        name: 'Dispatcher.java',
        text: `import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Map;

public class Dispatcher implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, RequestHandler<Map<String, String>, String>> CASES = new HashMap<>();

  static {
${puts}  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return CASES.get(event.get("case")).handleRequest(event, context);
  }
}
`,
      },
    };
  },
};

function cellHandler(random: Random, name: string): Recipe {
  const pattern = random.pick(patterns);
  const cells = javaCells(name).filter((cell) => cell.outlives || pattern.oracle === 'own');
  const cell = random.pick(cells);
  const lock = random.pick(javaLocks);
  // What takes the value off stands in the handler.
  const places =
    cell.removed === undefined ? (['here', 'method', 'class'] as const) : (['here', 'method'] as const);
  const place = random.pick<(typeof places)[number]>(places);
  const { put, take, fields, helper } = reached(cell, place);
  const body = [...(cell.made === undefined ? [] : [cell.made]), ...pattern.body(put, take)];
  // Taken off on every path, as it must be.
  const cleared =
    cell.removed === undefined ? body : ['try {', ...indented(body), '} finally {', `  ${cell.removed}`, '}'];
  const locked = lock.before === '' ? cleared : [lock.before, ...indented(cleared), lock.after];
  const isMaking = pattern.name.startsWith('once-');
  return {
    parts: [`cell:${cell.name}`, pattern.name, lock.name, `in:${place}`],
    oracle: pattern.oracle,
    shares: 'memory',
    files: javaSource(name, [...fields, ...lock.declared, ...(isMaking ? [connect] : [])], locked, helper),
  };
}

interface Reached {
  put(value: string): string;
  readonly take: string;
  /** Members of the handler's class. */
  readonly fields: readonly string[];
  /** Another class, in a file of its own. */
  readonly helper?: string;
}

function reached(cell: JavaCell, place: 'here' | 'method' | 'class'): Reached {
  const fields = cell.fields ?? [];
  // What an invocation holds in a local variable no method sees.
  if (place === 'here' || cell.made !== undefined) {
    return { put: (value) => cell.write(value), take: cell.read, fields };
  }
  const methods = (visibility: string) => [
    `${visibility}void put(String value, Map<String, String> event) {\n  ${cell.write('value')}\n}`,
    `${visibility}String take(Map<String, String> event) {\n  return ${cell.read};\n}`,
  ];
  if (place === 'method') {
    return {
      put: (value) => `put(${value}, event);`,
      take: 'take(event)',
      fields: [...fields, ...methods('private ')],
    };
  }
  return {
    put: (value) => `store.put(${value}, event);`,
    take: 'store.take(event)',
    fields: ['private final Store store = new Store();'],
    helper: `class Store {\n${indentedText([...fields, ...methods('')].join('\n\n'))}\n}\n`,
  };
}

function indented(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`);
}

function indentedText(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** Numbers that no two invocations may share. */
function ticketHandler(random: Random, name: string): Recipe {
  const use = random.pick([
    {
      name: 'read-window-write',
      field: 'private int last;',
      body: ['int before = last;', seam, 'last = before + 1;', 'return String.valueOf(before + 1);'],
    },
    {
      name: 'volatile-read-window-write',
      field: 'private static volatile int last;',
      body: ['int before = last;', seam, 'last = before + 1;', 'return String.valueOf(before + 1);'],
    },
    {
      name: 'add-window-read',
      field: 'private static int last;',
      body: ['last++;', seam, 'return String.valueOf(last);'],
    },
    {
      name: 'atomic-in-one-step',
      field: 'private static final AtomicInteger LAST = new AtomicInteger();',
      body: [seam, 'return String.valueOf(LAST.incrementAndGet());'],
    },
    {
      name: 'atomic-get-window-set',
      field: 'private static final AtomicInteger LAST = new AtomicInteger();',
      body: ['int before = LAST.get();', seam, 'LAST.set(before + 1);', 'return String.valueOf(before + 1);'],
    },
    {
      name: 'atomic-add-window-get',
      field: 'private static final AtomicInteger LAST = new AtomicInteger();',
      body: ['LAST.incrementAndGet();', seam, 'return String.valueOf(LAST.get());'],
    },
    {
      name: 'local',
      field: 'private static final int FIRST = 1;',
      body: ['int last = FIRST;', seam, 'last++;', `return last + ${key};`],
    },
  ]);
  const lock = random.pick(javaLocks);
  const body = lock.before === '' ? use.body : [lock.before, ...indented(use.body), lock.after];
  return {
    parts: [`ticket:${use.name}`, lock.name],
    oracle: 'distinct',
    shares: 'memory',
    files: javaSource(name, [use.field, ...lock.declared], body),
  };
}

/** Objects of the platform that serve one at a time, and the same ones for each invocation. */
function objectHandler(random: Random, name: string): Recipe {
  const holder = random.pick([
    {
      name: 'static',
      field: (type: string, made: string) => `private static final ${type} SHARED = ${made};`,
      own: '',
    },
    {
      name: 'field',
      field: (type: string, made: string) => `private final ${type} SHARED = ${made};`,
      own: '',
    },
    { name: 'local', field: () => '', own: 'SHARED' },
    {
      name: 'per-thread',
      field: (type: string, made: string) =>
        `private static final ThreadLocal<${type}> EACH = ThreadLocal.withInitial(() -> ${made});`,
      own: 'EACH.get()',
    },
  ]);
  const object = random.pick([
    {
      name: 'calendar',
      type: 'Calendar',
      made: 'Calendar.getInstance()',
      body: [
        `SHARED.setTimeInMillis(${key}.hashCode());`,
        seam,
        `return SHARED.getTimeInMillis() == ${key}.hashCode() ? ${key} : "other";`,
      ],
    },
    {
      name: 'matcher',
      type: 'Matcher',
      made: 'Pattern.compile("c.*").matcher("")',
      body: [`SHARED.reset(${key});`, seam, 'return SHARED.matches() ? SHARED.group() : "none";'],
    },
    {
      name: 'string-builder',
      type: 'StringBuilder',
      made: 'new StringBuilder()',
      body: ['SHARED.setLength(0);', `SHARED.append(${key});`, seam, 'return SHARED.toString();'],
    },
    {
      name: 'list',
      type: 'List<String>',
      made: 'new ArrayList<>()',
      body: [
        'SHARED.clear();',
        `SHARED.add(${key});`,
        seam,
        'return SHARED.isEmpty() ? "none" : SHARED.get(0);',
      ],
    },
    {
      name: 'synchronized-list',
      type: 'List<String>',
      made: 'Collections.synchronizedList(new ArrayList<>())',
      body: [
        'SHARED.clear();',
        `SHARED.add(${key});`,
        seam,
        'return SHARED.isEmpty() ? "none" : SHARED.get(0);',
      ],
    },
  ]);
  const lock = random.pick(javaLocks);
  const made =
    holder.own === ''
      ? []
      : [`${object.type} SHARED = ${holder.own === 'SHARED' ? object.made : holder.own};`];
  const body = [...made, ...object.body].map((line) =>
    made.length === 0 ? line : line.replaceAll('SHARED', 'own'),
  );
  const field = holder.field(object.type, object.made);
  return {
    parts: [`object:${object.name}`, `held:${holder.name}`, lock.name],
    oracle: 'own',
    shares: 'memory',
    files: javaSource(
      name,
      [...(field === '' ? [] : [field]), ...lock.declared],
      lock.before === '' ? body : [lock.before, ...indented(body), lock.after],
    ),
  };
}

/** What is made for a group once. */
function cacheHandler(random: Random, name: string): Recipe {
  const map = random.pick(['ConcurrentHashMap', 'HashMap'] as const);
  const use = random.pick([
    {
      name: 'contains-then-put',
      body: [
        'if (!CACHE.containsKey(group)) {',
        '  CACHE.put(group, connect());',
        '}',
        'return CACHE.get(group);',
      ],
    },
    {
      name: 'get-then-put',
      body: [
        'String found = CACHE.get(group);',
        'if (found == null) {',
        '  found = connect();',
        '  CACHE.put(group, found);',
        '}',
        'return found;',
      ],
    },
    { name: 'compute-if-absent', body: ['return CACHE.computeIfAbsent(group, one -> connect());'] },
    {
      name: 'put-if-absent',
      body: [
        'String made = connect();',
        'String earlier = CACHE.putIfAbsent(group, made);',
        'return earlier == null ? made : earlier;',
      ],
    },
  ]);
  const lock = random.pick(map === 'HashMap' ? javaLocks : javaLocks.slice(2));
  const body = ['String group = event.get("group");', ...use.body];
  return {
    parts: [`cache:${map}`, use.name, lock.name],
    oracle: 'same',
    shares: 'memory',
    files: javaSource(
      name,
      [`private static final Map<String, String> CACHE = new ${map}<>();`, connect, ...lock.declared],
      lock.before === '' ? body : [lock.before, ...indented(body), lock.after],
    ),
  };
}
