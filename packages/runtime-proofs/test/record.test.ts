import { expect, it } from 'vitest';
import { codeOf, merged, type ProofRecord } from '../src/record.js';

function record(unit: string, more: Partial<NonNullable<ProofRecord['proven']>> = {}): ProofRecord {
  return {
    unit,
    proven: {
      client: 'client 1',
      date: '2026-01-01',
      code: 'aaa',
      unsafe: { fixture: 'unsafe', seen: [] },
      safe: { fixture: 'safe', seen: [] },
      ...more,
    },
  };
}

it('keeps the record of what is proven once more in the same code', () => {
  const known = [record('a')];
  const found = [record('a', { date: '2026-02-02' })];
  expect(merged(known, found, new Set(['a']))).toEqual(known);
});

it.each([{ code: 'bbb' }, { client: 'client 2' }])('replaces it when something is new: %o', (news) => {
  const found = [record('a', { date: '2026-02-02', ...news })];
  expect(merged([record('a')], found, new Set(['a']))).toEqual(found);
});

it('keeps what was not run, drops what is there no longer, and sorts', () => {
  const units = new Set(['a', 'b', 'c']);
  const records = merged([record('gone'), record('c'), record('b')], [record('a')], units);
  expect(records.map(({ unit }) => unit)).toEqual(['a', 'b', 'c']);
});

it('replaces a reason by a proof and a proof by a reason', () => {
  const reason: ProofRecord = { unit: 'a', notProvable: { reason: 'advice', why: 'It is advice.' } };
  expect(merged([reason], [record('a')], new Set(['a']))).toEqual([record('a')]);
  expect(merged([record('a')], [reason], new Set(['a']))).toEqual([reason]);
});

it('tells texts apart, and where one ends', () => {
  expect(codeOf(['ab', 'c'])).not.toBe(codeOf(['a', 'bc']));
  expect(codeOf(['ab', 'c'])).toBe(codeOf(['ab', 'c']));
});
