import type { Recipe } from './case.js';
import type { Random } from './random.js';

/** Invocations share no memory in Python, but the threads that a handler starts itself do. */
export function pythonThreadHandler(random: Random): Recipe {
  const lock = random.pick([
    { name: 'no-lock', declared: [], within: [], isLocked: false },
    { name: 'lock-of-the-module', declared: ['LOCK = threading.Lock()'], within: [], isLocked: true },
    { name: 'lock-of-each-thread', declared: [], within: ['lock = threading.Lock()'], isLocked: true },
  ]);
  const cell = random.pick([
    { name: 'module-variable', declared: 'total = 0', first: 'global total', target: 'total' },
    { name: 'module-dictionary', declared: 'state = {}', first: '', target: 'state["total"]' },
    {
      name: 'class-attribute',
      declared: 'class State:\n    total = 0',
      first: '',
      target: 'State.total',
    },
    { name: 'local', declared: '', first: '', target: 'total' },
  ]);
  const start = random.pick([
    {
      name: 'pool',
      imports: ['from concurrent.futures import ThreadPoolExecutor'],
      body: ['with ThreadPoolExecutor(2) as pool:', '    added = list(pool.map(add, [1, 1]))'],
    },
    {
      name: 'submitted',
      imports: ['from concurrent.futures import ThreadPoolExecutor'],
      body: [
        'with ThreadPoolExecutor(max_workers=2) as pool:',
        '    futures = [pool.submit(add, 1), pool.submit(add, 1)]',
        'added = [future.result() for future in futures]',
      ],
    },
    {
      name: 'threads',
      imports: ['import threading'],
      body: [
        'threads = [threading.Thread(target=add, args=(1,)) for _ in range(2)]',
        'for thread in threads:',
        '    thread.start()',
        'for thread in threads:',
        '    thread.join()',
        'added = [1, 1]',
      ],
    },
  ]);
  const { target } = cell;
  const name = lock.within.length > 0 ? 'lock' : 'LOCK';
  const update = [`before = ${target}`, 'time.sleep(0.05)', `${target} = before + number`];
  const isLocal = cell.name === 'local';
  const first = cell.first === '' ? [] : [cell.first];
  const own = isLocal
    ? ['time.sleep(0.05)']
    : [
        ...first,
        ...lock.within,
        ...(lock.isLocked ? [`with ${name}:`, ...update.map((line) => `    ${line}`)] : update),
      ];
  const add = ['def add(number):', ...[...own, 'return number'].map((line) => `    ${line}`)];
  const body = [
    ...(isLocal ? [] : [...first, `${target} = 0`]),
    ...start.body,
    isLocal ? 'return str(sum(added))' : `return str(${target})`,
  ];
  const needsThreading = lock.isLocked && !isLocal;
  const imports = [
    ...new Set(['import time', ...start.imports, ...(needsThreading ? ['import threading'] : [])]),
  ].sort();
  const declared = [cell.declared, ...(isLocal ? [] : lock.declared)].filter((one) => one !== '');
  const handler = ['def handler(event, context):', ...body.map((line) => `    ${line}`)].join('\n');
  return {
    parts: [`threads:${start.name}`, `cell:${cell.name}`, ...(isLocal ? [] : [lock.name])],
    oracle: { always: '2' },
    shares: 'memory',
    files: [
      {
        name: 'handler.py',
        text: `${[imports.join('\n'), ...declared, add.join('\n'), handler].join('\n\n\n')}\n`,
      },
    ],
  };
}
