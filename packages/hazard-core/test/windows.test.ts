import { describe, expect, it } from 'vitest';
import type { Access } from '../src/analysis/accesses.js';
import type { Cell } from '../src/analysis/cells.js';
import { Program } from './support/program.js';

type Files = string | Readonly<Record<string, string>>;

const handler = (body: string) => `export const handler = async (event) => { ${body} };`;

function cellNamed(program: Program, name: string): Cell {
  for (const accesses of program.analysis.accesses.byBase.values()) {
    const access = accesses.find(({ cell }) => cell.name === name);
    if (access !== undefined) return access.cell;
  }
  throw new Error(`There is no cell ${name}.`);
}

function textOf(program: Program, access: Pick<Access, 'fn' | 'event'>): string {
  return program.textAt(access.fn.module, access.event);
}

describe('reads that see what another invocation stored', () => {
  /** `read`, or `read behind write | switch point` where this invocation has written before. */
  function exposed(source: Files, name: string): string[] {
    const program = new Program(source);
    return program.analysis.windows.exposedReads(cellNamed(program, name)).map(({ read, write, at }) => {
      const behind = write === undefined ? '' : ` behind ${textOf(program, write)}`;
      const point = at === undefined ? '' : ` | ${program.textAt(at.fn.module, at.event)}`;
      return `${textOf(program, read)}${behind}${point}`;
    });
  }

  it.each<[what: string, source: Files, expected: string[]]>([
    [
      'behind an await',
      `let user; ${handler('user = event.user; await x(); f(user);')}`,
      ['user behind user = event.user | await x()'],
    ],
    ['not before it', `let user; ${handler('user = event.user; f(user); await x();')}`, []],
    [
      'without a write of its own',
      `let user; ${handler('f(user); await x(); user = event.user;')}`,
      ['user'],
    ],
    [
      'not behind a second write',
      `let user; ${handler('user = event.user; await x(); user = event.user; f(user);')}`,
      [],
    ],
    [
      'on one of the ways',
      `let user; ${handler('user = event.user; if (event.x) await x(); f(user);')}`,
      ['user behind user = event.user | await x()'],
    ],
    [
      'in a function that is called behind the await',
      `let user; ${handler('user = event.user; await x(); f();')} function f() { g(user); }`,
      ['user behind user = event.user | await x()'],
    ],
    [
      'in a function that waits itself',
      `let user; ${handler('user = event.user; await f();')} async function f() { await x(); g(user); }`,
      ['user behind user = event.user | await x()'],
    ],
    [
      'in a callback that runs later',
      `let user; ${handler('user = event.user; return x().then(() => f(user));')}`,
      ['user behind user = event.user | x().then(() => f(user))'],
    ],
    [
      'not in one that runs at once',
      `let user; ${handler('user = event.user; list.forEach(() => f(user));')}`,
      [],
    ],
    [
      'in the next round of a loop',
      `let user; ${handler('for (const r of event.rs) { f(user); user = r; await x(); }')}`,
      ['user behind user = r | await x()'],
    ],
    [
      'across files',
      {
        'handler.mjs': `import { set, get } from './s.mjs'; ${handler('set(event.user); await x(); f(get());')}`,
        's.mjs': 'let user; export const set = (u) => { user = u; }; export const get = () => user;',
      },
      ['user behind user = u | await x()'],
    ],
    [
      'in a generator, behind a `yield`',
      `let user; export async function* handler(event) { user = event.user; yield 1; f(user); }`,
      ['user behind user = event.user | yield 1'],
    ],
    [
      'behind `for await`',
      `let user; ${handler('user = event.user; for await (const c of event.s) f(user);')}`,
      ['user behind user = event.user | event.s'],
    ],
  ])('%s', (_, source, expected) => {
    expect(exposed(source, 'user')).toEqual(expected);
  });

  it.each<[what: string, name: string, source: Files, expected: string[]]>([
    [
      'in each round over a shared list',
      'l',
      `const l = []; ${handler('l.length = 0; for (const r of l) { await x(); }')}`,
      ['l behind l.length = 0 | await x()'],
    ],
    [
      'of a member',
      's.user',
      `const s = {}; ${handler('s.user = event.user; await x(); f(s.user);')}`,
      ['s.user behind s.user = event.user | await x()'],
    ],
    [
      'of the whole whose member was written',
      's.user',
      `const s = {}; ${handler('s.user = event.user; await x(); f(s);')}`,
      ['s behind s.user = event.user | await x()'],
    ],
    [
      'not of another member',
      's.user',
      `const s = {}; ${handler('s.user = event.user; await x(); f(s.other);')}`,
      [],
    ],
    [
      'of a field',
      'this.user',
      `class S { run(e) { this.user = e; return this.load(); } async load() { await x(); f(this.user); } } const s = new S(); ${handler('await s.run(event);')}`,
      ['this.user behind this.user = e | await x()'],
    ],
  ])('%s (%s)', (_, name, source, expected) => {
    expect(exposed(source, name)).toEqual(expected);
  });
});

describe('decisions', () => {
  interface Decisions {
    readonly stale: string[];
    readonly early: string[];
    readonly atomic: string[];
  }

  function decisions(source: Files, name: string): Decisions {
    const program = new Program(source);
    const { stale, early, atomic } = program.analysis.windows.checks(cellNamed(program, name));
    const at = (point: { fn: Access['fn']; event: { span: { start: number; end: number } } }) =>
      program.textAt(point.fn.module, point.event);
    return {
      stale: stale.map(
        ({ check, act, at: point }) => `${at(check)} | ${at(point)} | ${textOf(program, act)}`,
      ),
      early: early.map(
        ({ check, mark, at: point, later }) =>
          `${at(check)}, ${textOf(program, mark)} | ${at(point)}${later === undefined ? '' : ` | ${textOf(program, later)}`}`,
      ),
      atomic: atomic.map(({ check, act }) => `${at(check)}, ${textOf(program, act)}`),
    };
  }

  const nothing: Decisions = { stale: [], early: [], atomic: [] };

  it.each<[what: string, source: Files, expected: Partial<Decisions>]>([
    [
      '`if (!c) c = await …`',
      `let c; ${handler('if (!c) c = await x();')}`,
      { stale: ['!c | await x() | c = await x()'] },
    ],
    [
      '`c ??= await …`',
      `let c; ${handler('c ??= await x();')}`,
      { stale: ['c | await x() | c ??= await x()'] },
    ],
    [
      'an early return',
      `let c; ${handler('if (c) return c; c = await x(); return c;')}`,
      { stale: ['c | await x() | c = await x()'] },
    ],
    [
      'a map',
      `const c = new Map(); ${handler('if (!c.has(event.k)) { c.set(event.k, await x(event.k)); }')}`,
      { stale: ['!c.has(event.k) | await x(event.k) | c.set(event.k, await x(event.k))'] },
    ],
    [
      'a map, by `get`',
      `const c = new Map(); ${handler('let v = c.get(event.k); if (v === undefined) { v = await x(); c.set(event.k, v); }')}`,
      { stale: ['v === undefined | await x() | c.set(event.k, v)'] },
    ],
    [
      'an object',
      `const c = {}; ${handler('if (!(event.k in c)) c[event.k] = await x();')}`,
      { stale: ['!(event.k in c) | await x() | c[event.k] = await x()'] },
    ],
    [
      'in functions',
      `let c; ${handler('if (!has()) put(await x());')} function has() { return c; } function put(v) { c = v; }`,
      { stale: ['!has() | await x() | c = v'] },
    ],
    ['without a wait between', `let c; ${handler('if (!c) c = x(); await c;')}`, { atomic: ['!c, c = x()'] }],
    [
      'a promise that is kept',
      `let c; ${handler('c ??= x(); return await c;')}`,
      { atomic: ['c, c ??= x()'] },
    ],
    [
      'asked again behind the wait',
      `let c; ${handler('if (!c) { const v = await x(); if (!c) c = v; }')}`,
      { atomic: ['!c, c = v'] },
    ],
    ['on something else', `let c, d; ${handler('if (d) { await x(); c = 1; }')}`, {}],
    [
      'that decides nothing: done behind both outcomes',
      `let c; ${handler('if (c) f(); else g(); await x(); c = 1;')}`,
      {},
    ],
    [
      'followed by a removal',
      `const c = new Map(); ${handler('if (c.has(event.k)) { await x(); c.delete(event.k); }')}`,
      {},
    ],
    [
      'by one who has claimed it: another cell lets only one through',
      `let busy = false, c; ${handler('if (!busy) { busy = true; if (!c) c = await x(); }')}`,
      {},
    ],
  ])('%s', (_, source, expected) => {
    expect(decisions(source, 'c')).toEqual({ ...nothing, ...expected });
  });

  it('on a mark that is set before the work is done', () => {
    const source = `let ready = false, db; ${handler('if (!ready) { ready = true; db = await x(); } return db;')}`;
    expect(decisions(source, 'ready').early).toEqual(['!ready, ready = true | await x() | db = await x()']);
  });

  it('on an object that is stored before it is ready', () => {
    const source = `class Db { async open() {} } let db; ${handler('if (!db) { db = new Db(); await db.open(); } return db;')}`;
    expect(decisions(source, 'db').early).toEqual(['!db, db = new Db() | await db.open()']);
  });

  it('on an object that every invocation waits for are no early marks', () => {
    const source = `let p; ${handler('if (!p) p = x(); await p.then(f);')}`;
    expect(decisions(source, 'p').early).toEqual([]);
  });

  it('on a value that is kept or made anew', () => {
    expect(decisions(`let c; ${handler('c = c || await x();')}`, 'c').stale).toEqual([
      'c | await x() | c = c || await x()',
    ]);
  });

  it.each([
    ['can', 'if (!c) c = await x();', true],
    ['cannot, where nobody decides', 'c = await x();', false],
    ['cannot, where nobody waits', 'if (!c) c = x();', false],
  ])('%s go stale', (_, body, expected) => {
    const program = new Program(`let c; ${handler(body)}`);
    expect(program.analysis.windows.mayGoStale(cellNamed(program, 'c'))).toBe(expected);
  });
});

describe('lost updates', () => {
  /** `read | switch point` for each write of the cell that loses what others wrote since the read. */
  function lost(source: string, name: string): string[] {
    const program = new Program(source);
    const cell = cellNamed(program, name);
    return program.analysis.accesses
      .overlapping(cell)
      .filter(({ kind, fn }) => kind !== 'read' && fn.kind !== 'init')
      .flatMap((write) => {
        const found = program.analysis.windows.lostUpdate(write);
        if (found === undefined) return [];
        return [`${textOf(program, found.read)} | ${program.textAt(found.at.fn.module, found.at.event)}`];
      });
  }

  it.each([
    ['`+=` over an await', 'let n = 0;', 'n += await x();', 'n', ['n | await x()']],
    ['a sum over an await', 'let n = 0;', 'n = n + (await x());', 'n', ['n | await x()']],
    ['through a local', 'let n = 0;', 'const old = n; await x(); n = old + 1;', 'n', ['n | await x()']],
    ['of a member', 'const s = { n: 0 };', 's.n += await x();', 's.n', ['s.n | await x()']],
    [
      'of a list that is made anew',
      'let l = [];',
      'const old = l; const v = await x(); l = [...old, v];',
      'l',
      ['l | await x()'],
    ],
    ['not without a wait between', 'let n = 0;', 'const v = await x(); n = n + v;', 'n', []],
    ['not if the value is another', 'let n = 0;', 'f(n); await x(); n = event.n;', 'n', []],
    [
      'not if the next round reads again',
      'let n = 0;',
      'while (event.more) { const old = n; if (event.done) { n = old + 1; return; } await x(); }',
      'n',
      [],
    ],
    ['not by `++`', 'let n = 0;', 'await x(); n++; await x();', 'n', []],
  ])('%s', (_, before, body, name, expected) => {
    expect(lost(`${before} ${handler(body)}`, name)).toEqual(expected);
  });
});
