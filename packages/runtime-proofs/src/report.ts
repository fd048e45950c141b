import { hazardIds, type RuntimeId } from 'hazard-core';
import type { UnitResult } from './prove-unit.js';
import type { SeenCase } from './record.js';
import type { Moment } from './timeline.js';
import { unitName } from './units.js';

const shownMoments = 40;

/** What was found of a unit, as lines. */
export function unitReport(result: UnitResult): string {
  const name = unitName(result.unit);
  switch (result.kind) {
    case 'proven': {
      const { unsafe, safe, client } = result.record.proven!;
      return [
        `${name}: proven with ${client}`,
        ...unsafe.seen.map((seen) => `  ${unsafe.fixture}, ${seen.setting}: ${violated(seen)}`),
        ...interleaving(result.moments),
        ...safe.seen.map((seen) => `  ${safe.fixture}, ${seen.setting}: held in ${count(seen.rounds)}`),
      ].join('\n');
    }
    case 'notProvable': {
      const { reason, why } = result.record.notProvable!;
      return `${name}: not provable (${reason}). ${why}`;
    }
    case 'open':
      return `${name}: not yet proven, no proof is written.`;
    case 'notRun':
      return `${name}: not run: ${result.why}`;
    case 'failed':
      return [`${name}: NOT PROVEN`, `  ${result.why}`, ...interleaving(result.moments)].join('\n');
  }
}

function violated({ rounds, violation }: SeenCase): string {
  return `violated in round ${rounds}: ${violation}`;
}

function count(rounds: number): string {
  return rounds === 1 ? '1 round' : `${rounds} rounds`;
}

function interleaving(moments: readonly Moment[]): string[] {
  const lines = moments
    .slice(0, shownMoments)
    .map(({ at, who = '?', what }) => `    ${at.toFixed(1).padStart(7)} ms  ${who}  ${what}`);
  const more = moments.length - lines.length;
  return more > 0 ? [...lines, `    … and ${more} more`] : lines;
}

const columns: readonly (readonly [RuntimeId, string])[] = [
  ['node', 'Node.js'],
  ['python', 'Python'],
  ['java', 'Java'],
  ['dotnet', '.NET'],
];

/** Hazard × runtime: units whose unsafe case is proven, whose safe case held, and what is not provable. */
export function table(results: readonly UnitResult[]): string {
  const rows = hazardIds
    .filter((id) => results.some(({ unit }) => unit.hazard === id))
    .map((id) => [
      id,
      ...columns.map(([runtime]) =>
        cell(results.filter(({ unit }) => unit.hazard === id && unit.runtime === runtime)),
      ),
    ]);
  const all = [['', ...columns.map(([, title]) => title)], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const lines = all.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  return [
    ...lines,
    '',
    'unsafe proven / safe held / units; a = advice, m = memory-model, p = platform-only: not provable.',
  ].join('\n');
}

function cell(results: readonly UnitResult[]): string {
  if (results.length === 0) return '-';
  const proven = results.filter(
    (one) => one.kind === 'proven' || (one.kind === 'failed' && one.isUnsafeProven),
  );
  const held = results.filter(({ kind }) => kind === 'proven');
  const reasons = results.flatMap((one) =>
    one.kind === 'notProvable' ? [one.record.notProvable!.reason.charAt(0)] : [],
  );
  const notRun = results.filter(({ kind }) => kind === 'notRun');
  if (notRun.length === results.length) return 'not run';
  const marks = [...new Set(reasons)].sort().map((letter) => {
    return ` ${reasons.filter((one) => one === letter).length}${letter}`;
  });
  return `${proven.length}/${held.length}/${results.length}${marks.join('')}`;
}
