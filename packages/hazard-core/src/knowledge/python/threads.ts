import type { RunObjects } from '../../analysis/call-graph.js';
import type { HandedArguments } from '../../analysis/handed-arguments.js';
import type { ThreadFacts, ThreadStartRow } from '../thread-facts.js';

/**
 * How a Python program runs its own code on threads. Sources: the Python 3.13 documentation (threading,
 * concurrent.futures, multiprocessing.pool, multiprocessing.dummy, asyncio).
 */

const executors = [
  'concurrent.futures#ThreadPoolExecutor()',
  'concurrent.futures.thread#ThreadPoolExecutor()',
  'concurrent#futures.ThreadPoolExecutor()',
];

const pools = [
  'multiprocessing.pool#ThreadPool()',
  'multiprocessing#pool.ThreadPool()',
  'multiprocessing.dummy#Pool()',
  'multiprocessing#dummy.Pool()',
];

function methods(objects: readonly string[], names: string, row: Omit<ThreadStartRow, 'symbol'>) {
  return objects.flatMap((object) =>
    names.split(' ').map((name) => ({ symbol: `${object}.${name}`, ...row })),
  );
}

const first = { argument: 0 };

/** Classes whose objects are threads. */
export const threadObjects: RunObjects = {
  bases: new Set(['threading#Thread()', 'threading#Timer()']),
  method: 'run',
};

export const pythonThreads: ThreadFacts = {
  starts: [
    { symbol: 'threading#Thread', target: { argument: 1, name: 'target' } },
    { symbol: 'threading#Timer', target: { argument: 1, name: 'function' } },
    { symbol: 'asyncio#to_thread', target: first },
    ...methods(executors, 'submit', { target: { argument: 0, name: 'fn' } }),
    ...methods(executors, 'map', { target: { argument: 0, name: 'fn' }, each: true }),
    ...methods(pools, 'apply_async', { target: first }),
    ...methods(pools, 'map map_async imap imap_unordered starmap starmap_async', {
      target: first,
      each: true,
    }),
  ],
  objects: threadObjects,
  poolSizes: ['max_workers', 'processes'],
  joins: new Set(['join', 'result', 'shutdown', '__exit__']),
  waits: new Set([
    'concurrent.futures#wait',
    'concurrent.futures#as_completed',
    'concurrent#futures.wait',
    'concurrent#futures.as_completed',
  ]),
};

/** How functions are given the arguments that go with a function, by their names. */
export const handedArguments: ReadonlyMap<string, HandedArguments> = new Map<string, HandedArguments>([
  ['submit', { kind: 'behind', from: 1 }],
  ['to_thread', { kind: 'behind', from: 1 }],
  ['run_in_executor', { kind: 'behind', from: 2 }],
  ['Thread', { kind: 'tuple', argument: 3, name: 'args' }],
  ['Process', { kind: 'tuple', argument: 3, name: 'args' }],
  ['apply_async', { kind: 'tuple', argument: 1, name: 'args' }],
  ['map', { kind: 'elements', from: 1 }],
]);
