import {
  hazardIds,
  type EntryPoint,
  type Finding,
  type Location,
  type RuntimeId,
  type Severity,
} from 'hazard-core';
import type { ListedFunction } from './deployment/handler-files.js';
import type { SuppressedFinding } from './judge.js';
import { compareText, type Notification } from './notification.js';
import type { ProjectPaths } from './project/paths.js';
import type { SkipCounts } from './project/skips.js';
import type { SourceFile } from './source-file.js';

/** All that a reporter needs to know. */
export interface ScanResult {
  readonly paths: ProjectPaths;
  /** Sorted by file and position. */
  readonly findings: readonly Finding[];
  /** Findings that a comment in the code allows, sorted by file and position. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Sorted by file and position; all of them only where the scan was asked for them. */
  readonly entryPoints: readonly EntryPoint[];
  /** All functions that descriptions of deployments name, in the order of the descriptions. */
  readonly functions: readonly ListedFunction[];
  /** Sorted by file and position. */
  readonly notifications: readonly Notification[];
  /** The files that findings point at, by the name that findings use. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly statistics: ScanStatistics;
}

export interface ScanStatistics {
  /** Files that were scanned. */
  readonly files: number;
  /** The same by what they run on. */
  readonly filesByRuntime: Readonly<Partial<Record<RuntimeId, number>>>;
  /** Of these, the ones whose result an earlier scan had kept. */
  readonly cachedFiles: number;
  /** Of these, the ones that were not analysed: by their words and imports no finding can be in them. */
  readonly skimmedFiles: number;
  /** Of the files that were parsed. */
  readonly functions: number;
  /** Findings that a comment in the code allows. */
  readonly suppressed: number;
  /** Findings that are less sure than asked for, or that only `--strict` shows. */
  readonly hidden: number;
  /** Findings that have nothing to do with the files that were asked about. */
  readonly elsewhere: number;
  /** Findings in code that no description runs on Managed Instances, if only others are wanted. */
  readonly unmanaged: number;
  /** Findings that the baseline knows. */
  readonly known: number;
  readonly skippedFiles: SkipCounts;
  readonly skippedFolders: SkipCounts;
  readonly milliseconds: number;
}

/** From the worst to the mildest. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

export function comparePlaces(a: Location, b: Location): number {
  return compareText(a.file, b.file) || a.span.start - b.span.start || a.span.end - b.span.end;
}

/** The order of a report. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    comparePlaces(a, b) ||
    hazardIds.indexOf(a.hazard) - hazardIds.indexOf(b.hazard) ||
    compareText(a.variant, b.variant) ||
    compareText(a.message, b.message)
  );
}
