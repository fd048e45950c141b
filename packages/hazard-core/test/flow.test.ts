import { describe, expect, it } from 'vitest';
import type { FunctionModel } from '../src/model/index.js';
import { memberName } from '../src/analysis/calls.js';
import { Program } from './support/program.js';

interface Options {
  readonly enters?: (fn: FunctionModel) => boolean;
  readonly from?: string;
}

/**
 * The ways through the handler, as the calls of unknown functions with one-letter names, and `|` for each switch
 * point: `a|b` calls `a`, waits, and calls `b`. Only ways that reach the handler's end are told.
 */
function ways(source: string, { enters = () => true, from }: Options = {}): string[] {
  const program = new Program(source);
  const found = new Set<string>();
  const walk = {
    enters,
    key: (way: string) => way,
    step: (event: { kind: string }, way: string) => {
      // Round after round of a loop makes longer and longer ways.
      if (way.length > 10) return undefined;
      if (event.kind === 'suspend') return `${way}|`;
      if (event.kind !== 'call') return way;
      const { callee } = event as ReturnType<typeof program.event<'call'>>;
      const isLetter =
        callee.kind === 'read' &&
        callee.place.root.kind === 'global' &&
        callee.place.path.length === 0 &&
        callee.place.root.name.length === 1;
      return isLetter ? way + program.textAt(program.fn('handler').module, callee) : way;
    },
    onEnd: (way: string) => {
      found.add(way);
    },
  };
  const finished =
    from === undefined
      ? program.analysis.flow.fromStart(program.fn('handler'), '', walk)
      : program.analysis.flow.fromBehind(
          program.analysis.index.position(program.event('call', from))!,
          '',
          walk,
        );
  expect(finished).toBe(true);
  return [...found].sort();
}

const handler = (body: string, rest = '') => `export const handler = async (event) => { ${body} }; ${rest}`;

function rows(
  name: string,
  table: readonly (readonly [what: string, source: string, ...expected: string[]])[],
): void {
  describe(name, () => {
    it.each(table.map(([what, source, ...expected]) => ({ what, source, expected })))(
      '$what',
      ({ source, expected }) => {
        expect(ways(source)).toEqual([...expected].sort());
      },
    );
  });
}

rows('one function', [
  ['one step after the other', handler('a(); b(); await c(); d();'), 'abc|d'],
  ['either branch', handler('if (a()) b(); else c(); d();'), 'abd', 'acd'],
  ['or none', handler('if (a()) await b(); c();'), 'ab|c', 'ac'],
  ['an early end', handler('if (a()) return; b();'), 'a', 'ab'],
  ['where the right side is skipped', handler('a() ?? b(); c();'), 'abc', 'ac'],
  ['either clause of `try`', handler('try { a(); } catch { b(); } c();'), 'ac', 'bc', 'abc'],
  [
    '`finally` on all ways',
    handler('try { a(); if (x) return; } finally { b(); } c();'),
    'ab',
    'abc',
    'b',
    'bc',
  ],
]);

it('a loop runs any number of rounds, none included', () => {
  const found = ways(handler('for (const x of a()) b(); c();'));
  expect(found).toEqual(expect.arrayContaining(['ac', 'abc', 'abbc', 'abbbc']));
});

rows('functions of the project', [
  ['run within the call', handler('a(); f(); c();', 'function f() { b(); }'), 'abc'],
  ['with all their ways', handler('f(); c();', 'function f() { if (x) a(); else b(); }'), 'ac', 'bc'],
  [
    'to their end, where they are awaited',
    handler('await f(); d();', 'async function f() { a(); await b(); c(); }'),
    'ab|c|d',
  ],
  [
    'to their end, where their promise is returned',
    handler('return f();', 'async function f() { a(); await b(); c(); }'),
    'ab|c',
  ],
  [
    'until they first wait, where they are not awaited',
    handler('f(); d();', 'async function f() { a(); await b(); c(); }'),
    'abd',
  ],
  ['to their end, if they never wait', handler('f(); b();', 'async function f() { a(); }'), 'ab'],
  [
    'behind other steps, where their promise is awaited later',
    handler('const p = f(); b(); await p; c();', 'async function f() { a(); }'),
    'ab|c',
  ],
  [
    'in each other',
    handler(
      'await f(); d();',
      'async function f() { a(); await g(); c(); } async function g() { await b(); }',
    ),
    'ab||c|d',
  ],
  ['once, where they are recursive', handler('f(); b();', 'function f() { a(); if (x) f(); }'), 'ab'],
  [
    'as methods',
    handler('await s.run(); c();', 'class S { async run() { a(); await b(); } } const s = new S();'),
    'ab||c',
  ],
  [
    'either of several',
    handler('run[event.k](); c();', 'const run = { x() { a(); }, y() { b(); } };'),
    'ac',
    'bc',
  ],
]);

rows('callbacks', [
  ['run at once, or not at all', handler('list.forEach(() => a()); b();'), 'ab', 'b'],
  ['run behind a switch point', handler('await p.then(() => a()); b();'), '|a|b', '|b'],
  [
    'run beside each other',
    handler('await Promise.all(list.map(async () => { a(); await b(); c(); })); d();'),
    'ab|d',
    '|d',
  ],
  [
    'of a function of the project run where that calls them',
    handler('await f(() => b()); d();', 'async function f(run) { a(); await run(); c(); }'),
    'ab|c|d',
  ],
  ['handed to others without an await run outside the way', handler('setTimeout(() => a(), 1); b();'), 'b'],
]);

describe('a walk', () => {
  it('goes only into functions that it wants', () => {
    const source = handler('a(); f(); c();', 'function f() { b(); }');
    expect(ways(source, { enters: () => false })).toEqual(['ac']);
  });

  it('begins behind a step', () => {
    expect(ways(handler('a(); await b(); c(); if (x) d();'), { from: 'b()' })).toEqual(['|c', '|cd']);
  });

  it('gives a way up', () => {
    const program = new Program(handler('if (x) a(); b();'));
    const ends: string[] = [];
    program.analysis.flow.fromStart(program.fn('handler'), '', {
      enters: () => true,
      key: (way) => way,
      step: (event, way) =>
        event.kind === 'call' &&
        event.callee.kind === 'read' &&
        event.callee.place.root.kind === 'global' &&
        event.callee.place.root.name === 'a'
          ? undefined
          : `${way}${event.kind === 'call' ? '.' : ''}`,
      onEnd: (way) => ends.push(way),
    });
    expect(ends).toEqual(['.']);
  });

  it('is told the outcome of a branch', () => {
    const program = new Program(handler('if (event.x) a(); else b();'));
    const ends: string[] = [];
    program.analysis.flow.fromStart<string>(program.fn('handler'), '', {
      enters: () => true,
      key: (way) => way,
      step: (event, way) => (event.kind === 'call' ? `${way} call` : way),
      onBranch: (_, outcome, way) => (outcome ? `${way}yes` : undefined),
      onEnd: (way) => ends.push(way),
    });
    expect(ends).toEqual(['yes call']);
  });

  it('comes to an end in code that goes round and round', () => {
    const body = Array.from(
      { length: 12 },
      (_, i) => `while (a${i}) { if (b${i}) await c${i}(); else d${i}(); }`,
    ).join(' ');
    const program = new Program(handler(body));
    let steps = 0;
    program.analysis.flow.fromStart<string>(program.fn('handler'), '', {
      enters: () => true,
      key: (way) => way,
      step: (_, way) => {
        steps++;
        return `${way}.`;
      },
    });
    expect(steps).toBeLessThan(100_000);
  });
});

describe('awaited calls', () => {
  it.each<[what: string, body: string, awaited: string[]]>([
    ['by `await`', 'await f(1); f(2);', ['f(1)']],
    ['by `return`', 'return f(1);', ['f(1)']],
    ['at the end of a chain', 'await f(1).then(g);', ['f(1)', 'f(1).then(g)']],
    ['among others', 'await Promise.all([f(1), f(2)]);', ['Promise.all([f(1), f(2)])', 'f(1)', 'f(2)']],
    ['either', 'await (x ? f(1) : f(2));', ['f(1)', 'f(2)']],
    ['none', 'f(1); void f(2); f(3).catch(g);', []],
  ])('%s', (_, body, awaited) => {
    const program = new Program(handler(body));
    const fn = program.fn('handler');
    const found = [...program.analysis.flow.awaitedCalls(fn)].map((call) => program.textAt(fn.module, call));
    expect(found.sort()).toEqual([...awaited].sort());
  });
});

describe('the functions that lead to others', () => {
  it('are their callers, and theirs', () => {
    const program = new Program(handler('f();', 'function f() { g(); } function g() {} function other() {}'));
    const found = [...program.analysis.flow.callersOf([program.fn('g')])].map((fn) => program.nameOf(fn));
    expect(found.sort()).toEqual(['f', 'g', 'handler']);
  });
});

describe('promise chains', () => {
  it('are calls of `then` and the like on what is no object of the project', () => {
    const program = new Program(
      'class A { then() {} } load().then(1); load().catch(2); new A().then(3); load().map(4);',
    );
    const chains = program.analysis.index
      .calls(program.module('handler.mjs').init)
      .filter((call) => program.analysis.flow.isPromiseChain(call))
      .map((call) => memberName(call));
    expect(chains).toEqual(['then', 'catch']);
  });
});
