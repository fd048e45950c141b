import { describe, expect, it } from 'vitest';
import { overlaps, type Access } from '../src/analysis/accesses.js';
import { Program } from './support/program.js';

const handler = (body: string) => `export const handler = async (event) => { ${body} };`;

/** What the handler does to what invocations share, in order. */
function accesses(body: string, before: string, file = 'handler.mjs'): string[] {
  const program = new Program({ [file]: `${before}; ${handler(body)}` });
  return program.analysis.accesses.of(program.fn('handler')).map(told);
}

function told({ kind, effect, cell, guess }: Access): string {
  return `${kind}${effect === undefined ? '' : ` ${effect}`} ${cell.name}${guess ? ' perhaps' : ''}`;
}

function rows(
  name: string,
  table: readonly (readonly [what: string, before: string, body: string, ...expected: string[]])[],
): void {
  describe(name, () => {
    it.each(table.map(([what, before, body, ...expected]) => ({ what, before, body, expected })))(
      '$what',
      ({ before, body, expected }) => {
        expect(accesses(body, before)).toEqual(expected);
      },
    );
  });
}

rows('variables', [
  ['are read and written', 'let a', 'a = a;', 'read a', 'write set a'],
  ['counted', 'let n = 0', 'n++; n += 2;', 'read n', 'write set n', 'read n', 'write set n'],
  ['set if they are not', 'let a', 'a ??= 1;', 'read a', 'write set a'],
  ['taken apart', 'let a, b', '({ a, b } = event);', 'write set a', 'write set b'],
  ['with their members', 'const s = {}', 's.a = s.b.c;', 'read s.b', 'write set s.a'],
  [
    'whose members go',
    'const s = {}',
    'delete s.a; delete s[event.id];',
    'write remove s.a',
    'write remove s',
  ],
  [
    'under a computed key as a whole',
    'const s = {}',
    's[event.id] = 1; f(s[event.id]);',
    'write set s',
    'read s',
  ],
  ['of the invocation are its own', '', 'let a = 1; a = 2; const o = {}; o.x = a;'],
  ['seen through other names', 'const s = {}', 'const t = s; t.a = 1;', 'read s', 'write set s.a'],
]);

rows('containers', [
  ['grow', 'const l = []', 'l.push(event); l.unshift(1);', 'change add l', 'change add l'],
  ['are set by key', 'const m = new Map()', 'm.set(event.id, 1);', 'change set m'],
  ['shrink', 'const m = new Map()', 'm.delete(1); m.clear();', 'change remove m', 'change clear m'],
  ['are drained', 'const l = []', 'l.pop(); l.splice(0);', 'change drain l', 'change drain l'],
  ['are ordered anew', 'const l = []', 'l.sort();', 'change reorder l'],
  ['are asked', 'const m = new Map()', 'm.get(1); m.has(2); m.size;', 'read m', 'read m', 'read m.size'],
  ['in an object', 'const s = { l: [] }', 's.l.push(1);', 'change add s.l'],
  ['kept in a member of an object', 'const s = { m: new Map() }', 's.m.set(1, 2);', 'change set s.m'],
  ['through other names', 'const l = []', 'const k = l; k.push(1);', 'read l', 'change add l'],
  ['handed to a function', 'const l = []', 'add(l); function add(to) { to.push(1); }', 'read l'],
  [
    'copied are others',
    'const l = []',
    'const k = [...l]; k.push(1); const n = l.map((x) => x); n.push(2);',
    'read l',
    'read l',
  ],
  ['of the invocation are its own', '', 'const l = []; l.push(1); new Map().set(1, 2);'],
  [
    'by a function that changes its argument',
    'const s = {}',
    'Object.assign(s, event);',
    'read s',
    'change set s',
  ],
  [
    'are perhaps some, where nobody knows',
    'let s; export const init = (x) => { s = x; }',
    's.push(1);',
    'change add s perhaps',
  ],
  ['are none, where the method is one’s own', 'const api = { set(v) {} }', 'api.set(1);', 'read api'],
  [
    'are none, where somebody knows better',
    `import lib from 'lib'; class S { set() {} } const a = new S(), b = new lib.Client()`,
    'a.set(1); b.set(2);',
    'read a',
    'read b',
  ],
]);

describe('types', () => {
  it('tell containers', () => {
    expect(
      accesses(
        'm.set(1, 2); l.push(3);',
        'let m: Map<string, X> = load(), l: string[] = load()',
        'handler.ts',
      ),
    ).toEqual(['change set m', 'change add l']);
  });
});

describe('what is stored', () => {
  it.each([
    ['by an assignment', 's.a = event.user;', ['event.user'], undefined],
    ['by a computed key', 's[event.id] = event.user;', ['event.user'], 'event.id'],
    ['in a map', 'm.set(event.id, event.user);', ['event.user'], 'event.id'],
    ['in a set', 'm.add(event.id);', ['event.id'], 'event.id'],
    ['in a list', 'l.push(event.a, event.b);', ['event.a', 'event.b'], undefined],
    ['in another object', 'Object.assign(s, event.a, event.b);', ['event.a', 'event.b'], undefined],
    ['nothing, where it goes', 'm.delete(event.id);', [], 'event.id'],
  ])('%s', (_, body, values, key) => {
    const program = new Program(`const s = {}, m = new Map(), l = []; ${handler(body)}`);
    const change = program.analysis.accesses.of(program.fn('handler')).find(({ kind }) => kind !== 'read')!;
    const text = (value: { span: { start: number; end: number } }) =>
      program.textAt(program.fn('handler').module, value);
    expect(change.values.map(text)).toEqual(values);
    expect(change.key === undefined ? undefined : text(change.key)).toBe(key);
  });
});

describe('members', () => {
  const program = new Program(`const s = {}; ${handler('s.a = 1; s.b = 2; s = 3; f(s.a.deep);')}`);
  const { accesses: map } = program.analysis;
  const all = map.of(program.fn('handler'));
  const named = (name: string) => all.find(({ cell }) => cell.name === name)!.cell;

  it('overlap with the whole and with themselves, not with each other', () => {
    expect(overlaps(named('s.a'), named('s.a'))).toBe(true);
    expect(overlaps(named('s.a'), named('s'))).toBe(true);
    expect(overlaps(named('s'), named('s.b'))).toBe(true);
    expect(overlaps(named('s.a'), named('s.b'))).toBe(false);
  });

  it('are found by what they overlap with', () => {
    const names = map.overlapping(named('s.a')).map(told);
    expect(names).toContain('write set s.a');
    expect(names).toContain('write set s');
    expect(names).toContain('read s.a');
    expect(names).not.toContain('write set s.b');
  });

  it('are found by the event that touches them', () => {
    const event = program.event('write', 's.a = 1');
    expect(map.at(event, program.fn('handler'), named('s'))?.cell.name).toBe('s.a');
    expect(map.at(event, program.fn('handler'), named('s.b'))).toBeUndefined();
  });
});
