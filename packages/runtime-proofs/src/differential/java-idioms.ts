import type { Oracle, Recipe } from './case.js';
import { javaSource } from './java-source.js';
import type { Random } from './random.js';

/** A handler as people write it, with what makes it go wrong or hold. */
interface Idiom {
  readonly name: string;
  readonly oracle: Oracle;
  /** Members of the class. */
  readonly members: readonly string[];
  readonly body: readonly string[];
}

const key = 'event.get("key")';
const seam = '// seam: window';
const once: Oracle = { always: '1' };

const connect = `private static final AtomicInteger MADE = new AtomicInteger();

private static String connect() {
  int number = MADE.incrementAndGet();
  ${seam}
  return String.valueOf(number);
}`;

/** What is made once for all. */
const onces: readonly Idiom[] = [
  {
    name: 'holder-class',
    oracle: once,
    members: [
      connect,
      'private static final class Holder {\n  static final String MADE_ONCE = connect();\n}',
    ],
    body: ['return Holder.MADE_ONCE;'],
  },
  {
    name: 'volatile-flag',
    oracle: once,
    members: [connect, 'private static volatile boolean ready;', 'private static volatile String made;'],
    body: ['if (!ready) {', '  made = connect();', '  ready = true;', '}', 'return made;'],
  },
  {
    name: 'volatile-double-check',
    oracle: once,
    members: [connect, 'private static volatile String made;'],
    body: [
      'String found = made;',
      'if (found == null) {',
      '  synchronized (Handler.class) {',
      '    found = made;',
      '    if (found == null) {',
      '      found = connect();',
      '      made = found;',
      '    }',
      '  }',
      '}',
      'return found;',
    ],
  },
  {
    name: 'computed-under-one-key',
    oracle: once,
    members: [connect, 'private static final Map<String, String> KEPT = new ConcurrentHashMap<>();'],
    body: ['return KEPT.compute("made", (name, found) -> found == null ? connect() : found);'],
  },
];

/** Numbers that no two invocations may share. */
const numbers: readonly Idiom[] = [
  {
    name: 'number-by-update',
    oracle: 'distinct',
    members: ['private static final AtomicInteger LAST = new AtomicInteger();'],
    body: [seam, 'return String.valueOf(LAST.updateAndGet(before -> before + 1));'],
  },
  {
    name: 'number-by-loop',
    oracle: 'distinct',
    members: ['private static final AtomicInteger LAST = new AtomicInteger();'],
    body: [
      'int before;',
      'do {',
      '  before = LAST.get();',
      `  ${seam}`,
      '} while (!LAST.compareAndSet(before, before + 1));',
      'return String.valueOf(before + 1);',
    ],
  },
  {
    name: 'number-by-merge',
    oracle: 'distinct',
    members: ['private static final Map<String, Integer> LAST = new ConcurrentHashMap<>();'],
    body: [seam, 'return String.valueOf(LAST.merge("number", 1, Integer::sum));'],
  },
  {
    name: 'number-got-then-put',
    oracle: 'distinct',
    members: ['private static final Map<String, Integer> LAST = new ConcurrentHashMap<>();'],
    body: [
      'int before = LAST.getOrDefault("number", 0);',
      seam,
      'LAST.put("number", before + 1);',
      'return String.valueOf(before + 1);',
    ],
  },
];

/** Objects that remember whom they serve. */
const keepers: readonly Idiom[] = [
  {
    name: 'record-of-all',
    oracle: 'own',
    members: ['private record Current(String key) {}', 'private Current current;'],
    body: [`current = new Current(${key});`, seam, 'return current.key();'],
  },
  {
    name: 'record-of-the-invocation',
    oracle: 'own',
    members: ['private record Current(String key) {}'],
    body: [`Current current = new Current(${key});`, seam, 'return current.key();'],
  },
  ...['private final Worker worker = new Worker();', ''].map((shared): Idiom => ({
    name: shared === '' ? 'worker-of-the-invocation' : 'worker-of-all',
    oracle: 'own',
    members: [
      `private static final class Worker {
  private String key;

  String run(Map<String, String> event) {
    key = ${key};
    ${seam}
    return key;
  }
}`,
      shared,
    ],
    body: [shared === '' ? 'return new Worker().run(event);' : 'return worker.run(event);'],
  })),
  {
    name: 'computed-for-each-request',
    oracle: 'own',
    members: ['private static final Map<String, String> KEPT = new ConcurrentHashMap<>();'],
    body: [`KEPT.compute("current", (name, found) -> ${key});`, seam, 'return KEPT.get("current");'],
  },
  {
    name: 'swapped-in-once',
    oracle: 'own',
    members: ['private static final AtomicReference<String> KEPT = new AtomicReference<>();'],
    body: [`KEPT.compareAndSet(null, ${key});`, 'return KEPT.get();'],
  },
  {
    name: 'thread-local-set-each-time',
    oracle: 'own',
    members: ['private static final ThreadLocal<String> KEPT = new ThreadLocal<>();'],
    body: [`KEPT.set(${key});`, seam, 'return KEPT.get();'],
  },
  {
    name: 'thread-local-set-once',
    oracle: 'own',
    members: ['private static final ThreadLocal<String> KEPT = new ThreadLocal<>();'],
    body: ['if (KEPT.get() == null) {', `  KEPT.set(${key});`, '}', seam, 'return KEPT.get();'],
  },
  {
    name: 'queue-of-the-invocation',
    oracle: 'own',
    members: [],
    body: [
      'Queue<String> queue = new ConcurrentLinkedQueue<>();',
      `queue.add(${key});`,
      seam,
      'return queue.poll();',
    ],
  },
  {
    name: 'queue-of-all',
    oracle: 'own',
    members: ['private static final Queue<String> QUEUE = new ConcurrentLinkedQueue<>();'],
    body: [`QUEUE.add(${key});`, seam, 'return QUEUE.poll();'],
  },
];

const idioms = [...onces, ...numbers, ...keepers];

export function javaIdiomHandler(random: Random, name: string): Recipe {
  const idiom = random.pick(idioms);
  return {
    parts: [`idiom:${idiom.name}`],
    oracle: idiom.oracle,
    shares: 'memory',
    files: javaSource(
      name,
      idiom.members.filter((member) => member !== ''),
      idiom.body,
    ),
  };
}
