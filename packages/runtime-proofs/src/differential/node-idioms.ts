import type { Oracle, Recipe } from './case.js';
import type { Random } from './random.js';

/** A handler as people write it, with what makes it go wrong or hold. */
interface Idiom {
  readonly name: string;
  readonly oracle: Oracle;
  /** Statements of the module. */
  readonly declared: readonly string[];
  /** Statements of the handler; absent: it is declared. */
  readonly body?: readonly string[];
}

const key = 'event.key';
const pause = 'await pause();';
const once: Oracle = { always: '1' };

const pauseFunction = `async function pause() {
  await fetch('http://window.example/');
}`;

const connect = `let made = 0;

async function connect() {
  made += 1;
  const number = made;
  await pause();
  return { number };
}`;

const load = `let loads = 0;

async function load(key) {
  loads += 1;
  const number = loads;
  await pause();
  return { key, number };
}`;

/** Promises that are kept for those who ask while they are under way. */
const promises: readonly Idiom[] = [
  {
    name: 'memo-forgets-rejection',
    oracle: once,
    declared: [
      connect,
      `let connected;

function connection() {
  connected ??= connect().catch((error) => {
    connected = undefined;
    throw error;
  });
  return connected;
}`,
    ],
    body: ['const { number } = await connection();', 'return String(number);'],
  },
  {
    name: 'memo-of-first-request',
    oracle: 'own',
    declared: [load, 'let loaded;'],
    body: [`loaded ??= load(${key});`, 'return (await loaded).key;'],
  },
  {
    name: 'in-flight-by-key',
    oracle: 'same',
    declared: [
      load,
      `const inFlight = new Map();

function loadOnce(key) {
  let promise = inFlight.get(key);
  if (promise === undefined) {
    promise = load(key).finally(() => inFlight.delete(key));
    inFlight.set(key, promise);
  }
  return promise;
}`,
    ],
    body: ['const { number } = await loadOnce(event.group);', 'return number;'],
  },
  {
    name: 'in-flight-for-all',
    oracle: 'own',
    declared: [
      load,
      `let inFlight;

function loadOnce(key) {
  inFlight ??= load(key).finally(() => {
    inFlight = undefined;
  });
  return inFlight;
}`,
    ],
    body: [`const { key } = await loadOnce(${key});`, 'return key;'],
  },
];

/** What asynchronous code can see of the invocation it belongs to. */
const contexts: readonly Idiom[] = [
  {
    name: 'storage-of-the-invocation',
    oracle: 'own',
    declared: [
      `import { AsyncLocalStorage } from 'node:async_hooks';`,
      'const storage = new AsyncLocalStorage();',
      `async function answer() {
  ${pause}
  return storage.getStore().key;
}`,
    ],
    body: [`return storage.run({ key: ${key} }, answer);`],
  },
  {
    name: 'storage-of-a-shared-object',
    oracle: 'own',
    declared: [
      `import { AsyncLocalStorage } from 'node:async_hooks';`,
      'const storage = new AsyncLocalStorage();',
      'const store = {};',
      `async function answer(key) {
  store.key = key;
  ${pause}
  return storage.getStore().key;
}`,
    ],
    body: [`return storage.run(store, () => answer(${key}));`],
  },
  {
    name: 'weak-map-by-event',
    oracle: 'own',
    declared: ['const kept = new WeakMap();'],
    body: [`kept.set(event, ${key});`, pause, 'return kept.get(event);'],
  },
  {
    name: 'emitter-of-all',
    oracle: 'own',
    declared: [`import { EventEmitter, once } from 'node:events';`, 'const bus = new EventEmitter();'],
    body: [
      `const answered = once(bus, 'answer');`,
      pause,
      `bus.emit('answer', ${key});`,
      'const [answer] = await answered;',
      'return answer;',
    ],
  },
  {
    name: 'listener-at-emitter-of-all',
    oracle: 'own',
    declared: [`import { EventEmitter } from 'node:events';`, 'const bus = new EventEmitter();'],
    body: [
      `const answered = new Promise((resolve) => bus.once('answer', resolve));`,
      pause,
      `bus.emit('answer', ${key});`,
      'return answered;',
    ],
  },
  {
    name: 'emitter-of-the-invocation',
    oracle: 'own',
    declared: [`import { EventEmitter, once } from 'node:events';`],
    body: [
      'const bus = new EventEmitter();',
      `const answered = once(bus, 'answer');`,
      pause,
      `bus.emit('answer', ${key});`,
      'const [answer] = await answered;',
      'return answer;',
    ],
  },
];

/** Objects, functions and generators that remember. */
const keepers: readonly Idiom[] = [
  ...['const service = new Service();', ''].map((shared): Idiom => ({
    name: shared === '' ? 'object-of-the-invocation' : 'object-of-all',
    oracle: 'own',
    declared: [
      `class Service {
  #key;

  async answer(event) {
    this.#key = ${key};
    ${pause}
    return this.#read();
  }

  #read() {
    return this.#key;
  }
}`,
      shared,
    ],
    body: [shared === '' ? 'return new Service().answer(event);' : 'return service.answer(event);'],
  })),
  {
    name: 'accessor-of-all',
    oracle: 'own',
    declared: [
      `const current = {
  kept: undefined,
  get key() {
    return this.kept;
  },
  set key(key) {
    this.kept = key;
  },
};`,
    ],
    body: [`current.key = ${key};`, pause, 'return current.key;'],
  },
  {
    name: 'closure-of-the-factory',
    oracle: 'own',
    declared: [
      `function makeHandler() {
  let key;
  return async (event) => {
    key = ${key};
    ${pause}
    return key;
  };
}`,
      'export const handler = makeHandler();',
    ],
  },
  {
    name: 'closure-of-the-call',
    oracle: 'own',
    declared: [
      `function makeHandler(before) {
  return async (event) => {
    let key;
    await before(() => {
      key = ${key};
    });
    ${pause}
    return key;
  };
}`,
      `export const handler = makeHandler(async (tell) => {
  tell();
});`,
    ],
  },
  {
    name: 'middleware-on-context',
    oracle: 'own',
    declared: [
      `const withKey = (inner) => async (event, context) => {
  context.key = ${key};
  return inner(event, context);
};`,
      `export const handler = withKey(async (event, context) => {
  ${pause}
  return context.key;
});`,
    ],
  },
  {
    name: 'middleware-on-module',
    oracle: 'own',
    declared: [
      'const current = {};',
      `const withKey = (inner) => async (event, context) => {
  current.key = ${key};
  return inner(event, context);
};`,
      `export const handler = withKey(async () => {
  ${pause}
  return current.key;
});`,
    ],
  },
  {
    name: 'numbers-of-a-generator',
    oracle: 'distinct',
    declared: [
      `function* count() {
  for (let number = 1; ; number += 1) yield number;
}`,
      'const numbers = count();',
    ],
    body: ['const { value } = numbers.next();', pause, 'return String(value);'],
  },
  {
    name: 'generator-of-the-invocation',
    oracle: 'own',
    declared: [
      `function* steps(key) {
  yield 'begun';
  yield key;
}`,
    ],
    body: [`const walk = steps(${key});`, 'walk.next();', pause, 'return walk.next().value;'],
  },
  {
    name: 'defaults-changed',
    oracle: 'own',
    declared: [
      'const defaults = { tries: 3 };',
      `function optionsFor(key, options = defaults) {
  return Object.assign(options, { key });
}`,
    ],
    body: [`const options = optionsFor(${key});`, pause, 'return options.key;'],
  },
  {
    name: 'defaults-copied',
    oracle: 'own',
    declared: [
      'const defaults = { tries: 3 };',
      'const optionsFor = (key, options = defaults) => ({ ...options, key });',
    ],
    body: [`const options = optionsFor(${key});`, pause, 'return options.key;'],
  },
];

const idioms = [...promises, ...contexts, ...keepers];

export function nodeIdiomHandler(random: Random): Recipe {
  const { name, oracle, declared, body } = random.pick(idioms);
  const handler = `export const handler = async (event) => {
${(body ?? []).map((line) => `  ${line}`).join('\n')}
};`;
  // Names are no evidence.
  const isRenamed = random.below(2) === 0;
  const statements = [...declared.filter((one) => one !== ''), ...(body === undefined ? [] : [handler])];
  const imports = statements.filter((one) => one.startsWith('import '));
  const others = statements.filter((one) => !one.startsWith('import '));
  const text = `${[...imports, pauseFunction, ...others].join('\n\n')}\n`;
  return {
    parts: [`idiom:${name}`],
    oracle,
    shares: 'memory',
    files: [{ name: 'handler.mjs', text: isRenamed ? text.replaceAll('pause', 'rest') : text }],
  };
}
