import type { Generator, Oracle, Recipe } from './case.js';
import { nodeCells, type Cell } from './node-cells.js';
import { nodeFileHandler } from './node-files.js';
import { nodeIdiomHandler } from './node-idioms.js';
import type { Random } from './random.js';

/** What a handler does with its cell, by statements. */
interface Pattern {
  readonly name: string;
  readonly oracle: Oracle;
  body(put: (value: string) => string, take: string): string[];
  /** Further statements of the module. */
  readonly declared?: string;
}

const key = 'event.key';
const pause = 'await pause();';

/** What is there for the others while it is made: it takes time, and each has its number. */
const connect = `let made = 0;

async function connect() {
  made += 1;
  const number = made;
  await pause();
  return { number };
}`;

const patterns: readonly Pattern[] = [
  pattern('write-window-read', 'own', (put, take) => [put(key), pause, `return ${take};`]),
  pattern('write-read-window', 'own', (put, take) => [
    put(key),
    `const mine = ${take};`,
    pause,
    'return mine;',
  ]),
  pattern('window-write-read', 'own', (put, take) => [pause, put(key), `return ${take};`]),
  pattern('write-awaited-read', 'own', (put, take) => [put(`await load(${key})`), `return ${take};`]),
  pattern('write-window', 'own', (put) => [put(key), pause, `return ${key};`]),
  pattern('write-then-callback', 'own', (put, take) => [put(key), `return pause().then(() => ${take});`]),
  pattern('save-set-restore', 'own', (put, take) => [
    `const before = ${take};`,
    put(key),
    pause,
    `const mine = ${take};`,
    put('before'),
    'return mine;',
  ]),
  pattern('first-wins', 'own', (put, take) => [`if (!${take}) {`, `  ${put(key)}`, '}', `return ${take};`]),
  pattern('check-window-write', 'own', (put, take) => [
    `if (!${take}) {`,
    `  ${pause}`,
    `  ${put(key)}`,
    '}',
    `return ${take};`,
  ]),
  pattern('constant-latch', 'own', (put, take) => [
    `if (!${take}) {`,
    `  ${put("'warm'")}`,
    '}',
    pause,
    `return ${key};`,
  ]),
  pattern('ticket-in-one-step', 'distinct', (put, take) => [
    put(`Number(${take} ?? 0) + 1`),
    `return Number(${take});`,
  ]),
  pattern('ticket-read-window-write', 'distinct', (put, take) => [
    `const before = Number(${take} ?? 0);`,
    pause,
    put('before + 1'),
    'return before + 1;',
  ]),
  pattern('ticket-write-window-read', 'distinct', (put, take) => [
    put(`Number(${take} ?? 0) + 1`),
    pause,
    `return Number(${take});`,
  ]),
  pattern('gauge', 'own', (put, take) => [
    put(`Number(${take} ?? 0) + 1`),
    'try {',
    `  ${pause}`,
    `  return ${key};`,
    '} finally {',
    `  ${put(`Number(${take} ?? 0) - 1`)}`,
    '}',
  ]),
];

/** With what only one invocation may make; their cells hold objects. */
const makers: readonly Pattern[] = [
  pattern('once-check-await-set', { always: '1' }, (put, take) => [
    `if (!${take}) {`,
    `  ${put('await connect()')}`,
    '}',
    `return String(${take}.number);`,
  ]),
  pattern('once-promise-kept', { always: '1' }, (put, take) => [
    `if (!${take}) {`,
    `  ${put('connect()')}`,
    '}',
    `return String((await ${take}).number);`,
  ]),
  pattern('once-check-again', 'same', (put, take) => [
    `if (!${take}) {`,
    '  const found = await connect();',
    `  if (!${take}) ${put('found')}`,
    '}',
    `return String(${take}.number);`,
  ]),
];

function pattern(name: string, oracle: Oracle, body: Pattern['body']): Pattern {
  return name.startsWith('once-') ? { name, oracle, body, declared: connect } : { name, oracle, body };
}

const lock = `let last = Promise.resolve();

function inTurn(work) {
  const run = last.then(work);
  last = run.catch(() => {});
  return run;
}`;

const pauseFunction = `async function pause() {
  await fetch('http://window.example/');
}`;

const loadFunction = `async function load(key) {
  await pause();
  return key;
}`;

/** How the cell is reached: in the handler itself, through functions beside it, or through those of another file. */
const places = ['here', 'function', 'file'] as const;

export const nodeHandlers: Generator = {
  runtime: 'node',

  make(random, name) {
    switch (random.below(9)) {
      case 0:
      case 1:
        return nodeFileHandler(random, name);
      case 2:
        return listHandler(random);
      case 3:
        return cacheHandler(random);
      case 4:
        return nodeIdiomHandler(random);
      default:
        return cellHandler(random, name);
    }
  },

  // A worker that waits at a seam takes no other invocation; what is in its memory no other worker sees.
  settingsFor: (shares) => [shares === 'memory' ? '1 worker' : '2 workers'],

  dispatcher(cases) {
    const names = JSON.stringify(cases.map(({ name }) => name));
    return {
      handler: 'dispatcher.mjs#handler',
      file: {
        name: 'dispatcher.mjs',
        text: `const cases = new Map();
for (const name of ${names}) cases.set(name, await import(\`./\${name}/handler.mjs\`));
export const handler = (event, context) => cases.get(event.case).handler(event, context);
`,
      },
    };
  },
};

function cellHandler(random: Random, name: string): Recipe {
  const all = nodeCells(name);
  const chosen = random.pick([...patterns, ...makers]);
  const counts = chosen.oracle !== 'own';
  // A variable of the environment holds a text, and no object.
  const isFit = (cell: Cell) => chosen.declared === undefined || cell.name !== 'environment';
  const cells = all.filter((cell) => isFit(cell) && (cell.outlives || !counts));
  const cell = random.pick(cells);
  const place = random.pick(places);
  const isLocked = random.below(4) === 0;
  const { put, take, here, helper } = reached(cell, place);
  const body = [...(cell.made === undefined ? [] : [cell.made]), ...chosen.body(put, take)];
  const text = body.join('\n');
  const functions = [
    pauseFunction,
    ...(text.includes('load(') ? [loadFunction] : []),
    ...(chosen.declared === undefined ? [] : [chosen.declared]),
    ...(isLocked ? [lock] : []),
  ];
  const whole = isLocked ? ['return inTurn(async () => {', ...body.map((line) => `  ${line}`), '});'] : body;
  return {
    parts: [`cell:${cell.name}`, chosen.name, `in:${place}`, ...(isLocked ? ['in-turn'] : [])],
    oracle: chosen.oracle,
    shares: 'memory',
    files: [
      { name: 'handler.mjs', text: moduleOf([...here, ...functions], whole) },
      ...(helper === undefined ? [] : [{ name: 'helper.mjs', text: helper }]),
    ],
  };
}

interface Reached {
  put(value: string): string;
  readonly take: string;
  /** Statements of the handler's module. */
  readonly here: readonly string[];
  readonly helper?: string;
}

function reached(cell: Cell, place: (typeof places)[number]): Reached {
  const declared = cell.declared === undefined ? [] : [cell.declared];
  if (place === 'here') return { put: (value) => cell.write(value), take: `${cell.read}`, here: declared };
  const own = cell.made === undefined ? '' : ', own';
  const functions = (prefix: string) =>
    `${prefix}function put(value, event${own}) {\n  ${cell.write('value')}\n}\n\n${prefix}function take(event${own}) {\n  return ${cell.read};\n}`;
  const calls = { put: (value: string) => `put(${value}, event${own});`, take: `take(event${own})` };
  if (place === 'function') return { ...calls, here: [...declared, functions('')] };
  // What an invocation makes for itself needs its class here, what all share lies with the functions.
  const isMadeHere = cell.made !== undefined;
  return {
    ...calls,
    here: [`import { put, take } from './helper.mjs';`, ...(isMadeHere ? declared : [])],
    helper: `${[...(isMadeHere ? [] : declared), functions('export ')].join('\n\n')}\n`,
  };
}

function moduleOf(statements: readonly string[], body: readonly string[]): string {
  const lines = body.map((line) => `  ${line}`).join('\n');
  return `${statements.join('\n\n')}\n\nexport const handler = async (event, context) => {\n${lines}\n};\n`;
}

function listHandler(random: Random): Recipe {
  const holder = random.pick([
    { name: 'module-list', declared: ['const list = [];'], made: [] },
    { name: 'local-list', declared: [], made: ['const list = [];'] },
    {
      name: 'list-of-module-object',
      declared: ['const state = { list: [] };'],
      made: ['const { list } = state;'],
    },
  ]);
  const use = random.pick([
    { name: 'push-window-join', body: [`list.push(${key});`, pause, `return list.join();`] },
    { name: 'push-window-drain', body: [`list.push(${key});`, pause, `return list.splice(0).join();`] },
    { name: 'push-drain', body: [pause, `list.push(${key});`, `return list.splice(0).join();`] },
    {
      name: 'length-window-element',
      body: [`const at = list.length;`, `list.push(${key});`, pause, `return list[at];`],
    },
    {
      name: 'push-in-callback',
      body: [`[${key}].forEach((one) => list.push(one));`, pause, 'return list.splice(0).join();'],
    },
  ]);
  return {
    parts: [`cell:${holder.name}`, use.name],
    oracle: 'own',
    shares: 'memory',
    files: [
      {
        name: 'handler.mjs',
        text: moduleOf([...holder.declared, pauseFunction], [...holder.made, ...use.body]),
      },
    ],
  };
}

function cacheHandler(random: Random): Recipe {
  const place = random.pick(['module', 'helper'] as const);
  const keyed = random.pick([
    { name: 'by-group', key: 'event.group', answer: 'number', oracle: 'same' },
    { name: 'by-own-key', key: 'event.key', answer: 'key', oracle: 'own' },
    { name: 'by-fixed-key', key: `'settings'`, answer: 'key', oracle: 'own' },
  ] as const);
  const by = keyed.key;
  const loaded = keyed.name === 'by-group' ? 'event.group' : 'event.key';
  const use = random.pick([
    {
      name: 'has-await-set',
      body: [
        `if (!cache.has(${by})) cache.set(${by}, await load(${loaded}));`,
        `const found = cache.get(${by});`,
      ],
    },
    {
      name: 'get-await-set',
      body: [
        `let found = cache.get(${by});`,
        'if (!found) {',
        `  found = await load(${loaded});`,
        `  cache.set(${by}, found);`,
        '}',
      ],
    },
    {
      name: 'get-await-get-set',
      body: [
        `let found = cache.get(${by});`,
        'if (!found) {',
        `  const fresh = await load(${loaded});`,
        `  found = cache.get(${by}) ?? fresh;`,
        `  cache.set(${by}, found);`,
        '}',
      ],
    },
    {
      name: 'pending',
      body: [
        `let promise = cache.get(${by});`,
        'if (!promise) {',
        `  promise = load(${loaded});`,
        `  cache.set(${by}, promise);`,
        '}',
        'const found = await promise;',
      ],
    },
    {
      name: 'has-set-pending',
      body: [
        `if (!cache.has(${by})) cache.set(${by}, load(${loaded}));`,
        `const found = await cache.get(${by});`,
      ],
    },
  ]);
  const load = `let loads = 0;

async function load(key) {
  loads += 1;
  const number = loads;
  await pause();
  return { key, number };
}`;
  const cache = 'const cache = new Map();';
  return {
    parts: [`cache:${place}`, use.name, keyed.name],
    // Who asks for the same gets the same; who asks for its own gets its own.
    oracle: keyed.oracle,
    shares: 'memory',
    files: [
      {
        name: 'handler.mjs',
        text: moduleOf(
          [place === 'module' ? cache : `import { cache } from './helper.mjs';`, pauseFunction, load],
          [...use.body, `return found.${keyed.answer};`],
        ),
      },
      ...(place === 'helper' ? [{ name: 'helper.mjs', text: `export ${cache}\n` }] : []),
    ],
  };
}
