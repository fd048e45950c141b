import { describe, expect, it } from 'vitest';
import { Program } from './support/program.js';

type Files = string | Readonly<Record<string, string>>;

const mutex = `import { Mutex } from 'async-mutex'; const lock = new Mutex();`;

function isGuarded(source: Files): boolean {
  const program = new Program(source);
  return program.analysis.locks.isGuarded(program.fn('work'));
}

describe('a function holds the lock', () => {
  it.each<[what: string, source: Files]>([
    [
      'as the callback of a mutex',
      `${mutex} export const handler = async () => lock.runExclusive(async function work() {});`,
    ],
    [
      'written in such a callback',
      `${mutex} export const handler = async () => lock.runExclusive(async () => list.map(function work() {}));`,
    ],
    [
      'called by such a callback',
      `${mutex} export const handler = async () => lock.runExclusive(() => work()); async function work() {}`,
    ],
    [
      'called by what such a callback calls',
      `${mutex} export const handler = async () => lock.runExclusive(() => f()); const f = () => work(); function work() {}`,
    ],
    [
      'handed over by name',
      `${mutex} export const handler = async () => lock.runExclusive(work); async function work() {}`,
    ],
    [
      'that it acquires itself',
      `${mutex} export const handler = async () => work(); async function work() { const release = await lock.acquire(); release(); }`,
    ],
    [
      'of a limit',
      `import limit from 'p-limit'; const one = limit(1); export const handler = async () => one(work); function work() {}`,
    ],
    [
      'by a key',
      `import AsyncLock from 'async-lock'; const lock = new AsyncLock(); export const handler = async (e) => lock.acquire(e.id, work); function work() {}`,
    ],
    [
      'in another file',
      {
        'handler.mjs': `${mutex} import { work } from './b.mjs'; export const handler = async () => lock.runExclusive(() => work());`,
        'b.mjs': 'export function work() {}',
      },
    ],
  ])('%s', (_, source) => {
    expect(isGuarded(source)).toBe(true);
  });
});

describe('a function holds no lock', () => {
  it.each<[what: string, source: Files]>([
    ['where nothing locks', 'export const handler = async () => work(); function work() {}'],
    [
      'where one of its callers holds none',
      `${mutex} export const handler = async () => { await lock.runExclusive(() => work()); work(); }; function work() {}`,
    ],
    [
      'where another callback holds it',
      `${mutex} export const handler = async () => { await lock.runExclusive(() => 1); work(); }; function work() {}`,
    ],
    [
      'where the mutex is another thing of that name',
      'class Mutex { runExclusive(f) { return f(); } } const lock = new Mutex(); export const handler = async () => lock.runExclusive(work); function work() {}',
    ],
    [
      'where nobody calls it',
      `${mutex} export const handler = async () => lock.runExclusive(() => 1); function work() {}`,
    ],
    [
      'where it is only handed over elsewhere',
      `${mutex} export const handler = async () => { await lock.runExclusive(() => 1); setTimeout(work, 1); }; function work() {}`,
    ],
  ])('%s', (_, source) => {
    expect(isGuarded(source)).toBe(false);
  });
});
