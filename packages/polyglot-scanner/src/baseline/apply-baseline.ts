import path from 'node:path';
import { isAtLeast, type Finding } from 'hazard-core';
import { exists, type FileAccess } from '../file-access.js';
import { toPosix } from '../project/paths.js';
import type { ScanResult } from '../scan-result.js';
import type { Judged } from '../selection.js';
import type { BaselineEntry } from './baseline-file.js';
import { codeHash } from './fingerprint.js';

export interface BaselineScope {
  /** The folder of the baseline; absolute. */
  readonly folder: string;
  /** Whether this scan would show such a finding. */
  readonly shows: (finding: Judged) => boolean;
  readonly access: FileAccess;
}

export interface BaselineOutcome {
  /** Without the findings that are known. */
  readonly result: ScanResult;
  /** What to write instead: what this scan found, and what it could not have found. */
  readonly entries: readonly BaselineEntry[];
  /** How many known findings are no longer there. */
  readonly gone: number;
}

/** A finding as entries tell it. */
interface Told {
  readonly finding: Finding;
  readonly path: string;
  readonly code: string;
}

/** An entry, and how many of its findings have not turned up. */
interface Open {
  readonly entry: BaselineEntry;
  count: number;
}

/**
 * Holds the findings of a scan against the known ones. A finding is known if an entry of its file has the same hazard,
 * variant and code, and there are no more of them than it counts. When a file is gone, its entries hold for the same
 * code in another file: it was renamed.
 */
export function applyBaseline(
  result: ScanResult,
  known: readonly BaselineEntry[],
  scope: BaselineScope,
): BaselineOutcome {
  const { paths } = result;
  const told = result.findings.map((finding): Told => ({
    finding,
    path: toPosix(path.relative(scope.folder, paths.absolute(finding.file))),
    code: codeHash(finding, result.sources.get(finding.file)),
  }));
  const open = known.map((entry): Open => ({ entry, count: entry.count }));
  const existing = new Map<string, boolean>();
  const stillExists = ({ entry }: Open): boolean => {
    const answer = existing.get(entry.path) ?? exists(path.resolve(scope.folder, entry.path), scope.access);
    existing.set(entry.path, answer);
    return answer;
  };

  const inPlace = withoutKnown(told, open, (file, key) => `${file}\0${key}`);
  const orphans = open.filter((one) => one.count > 0 && !stillExists(one));
  const fresh = withoutKnown(inPlace, orphans, (_, key) => key);

  const rest = open.filter(({ count }) => count > 0);
  const isGone = (one: Open): boolean => {
    const { path: written, hazard, variant, confidence } = one.entry;
    const file = toPosix(path.relative(paths.base, path.resolve(scope.folder, written)));
    return (
      scope.shows({ file, hazard, variant, confidence }) && (result.sources.has(file) || !stillExists(one))
    );
  };
  const kept = rest.filter((one) => !isGone(one));
  const sum = (ones: readonly Open[]): number => ones.reduce((total, { count }) => total + count, 0);
  return {
    result: {
      ...result,
      findings: fresh.map(({ finding }) => finding),
      statistics: { ...result.statistics, known: told.length - fresh.length },
    },
    entries: [...entriesOf(told), ...kept.map(({ entry, count }) => ({ ...entry, count }))],
    gone: sum(rest) - sum(kept),
  };
}

/** Takes each finding off an entry that knows it, and gives those that none does. */
function withoutKnown(
  told: readonly Told[],
  open: readonly Open[],
  keyOf: (path: string, key: string) => string,
): Told[] {
  const byKey = new Map<string, Open[]>();
  for (const one of open) {
    const { path: file, hazard, variant, code } = one.entry;
    const key = keyOf(file, [hazard, variant, code].join('\0'));
    const others = byKey.get(key);
    if (others === undefined) byKey.set(key, [one]);
    else others.push(one);
  }
  return told.filter(({ finding: { hazard, variant }, path: file, code }) => {
    const one = byKey.get(keyOf(file, [hazard, variant, code].join('\0')))?.find(({ count }) => count > 0);
    if (one !== undefined) one.count--;
    return one === undefined;
  });
}

function entriesOf(told: readonly Told[]): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { finding, path: file, code } of told) {
    const { hazard, variant, confidence } = finding;
    const key = [file, hazard, variant, code].join('\0');
    const alike = entries.get(key);
    entries.set(key, {
      path: file,
      hazard,
      variant,
      code,
      confidence:
        alike === undefined || isAtLeast(confidence, alike.confidence) ? confidence : alike.confidence,
      count: (alike?.count ?? 0) + 1,
    });
  }
  return [...entries.values()];
}
