import path from 'node:path';
import { hazardIds, type Confidence, type HazardId } from 'hazard-core';
import { errorCode, systemReason, UsageError } from '../errors.js';
import type { FileAccess } from '../file-access.js';
import { compareText } from '../notification.js';
import { isRecord } from '../project/json-file.js';
import { quotePath } from '../quote.js';

/** Raised when an entry changes its meaning. */
const baselineVersion = 1;
const maximumBytes = 64 * 1024 * 1024;
const confidences: readonly unknown[] = ['high', 'medium', 'low'] satisfies Confidence[];

/** A known finding, told by what it says and not by where it stands, so that it may move. */
export interface BaselineEntry {
  /** Relative to the folder of the baseline, with `/`. */
  readonly path: string;
  readonly hazard: HazardId;
  readonly variant: string;
  /** A hash of the code that the finding is about. */
  readonly code: string;
  /** How sure the surest of them is: where less sure ones are not asked for, they cannot be found. */
  readonly confidence: Confidence;
  /** How many findings of the file are alike. */
  readonly count: number;
}

/**
 * Reads known findings.
 * @throws {UsageError} for a file that is not there or is no baseline.
 */
export function readBaseline(file: string, cwd: string, access: FileAccess): BaselineEntry[] {
  const shown = quotePath(path.relative(cwd, file));
  const text = readText(file, shown, access);
  const refuse = (what: string): UsageError =>
    new UsageError(
      `The baseline ${shown} ${what}; remove the file, and write it again with --update-baseline.`,
    );
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw refuse(/^<{7} /m.test(text) ? 'holds an unresolved merge conflict' : 'is not valid JSON');
  }
  if (!isRecord(content) || !Array.isArray(content.findings)) throw refuse('is no list of findings');
  if (content.version !== baselineVersion) {
    throw refuse('was written by another version of lmi-scan');
  }
  const wrong = content.findings.findIndex((entry) => !isEntry(entry));
  if (wrong !== -1) throw refuse(`has an entry, number ${wrong + 1}, that is not understood`);
  return content.findings as BaselineEntry[];
}

/** Sorted, one finding a line: changes are easy to review and to merge. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = [...entries]
    .sort(compareEntries)
    .map(({ path: file, hazard, variant, code, confidence, count }) =>
      JSON.stringify({ path: file, hazard, variant, code, confidence, count }),
    );
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  return `{\n  "version": ${baselineVersion},\n  "findings": ${list}\n}\n`;
}

function readText(file: string, shown: string, access: FileAccess): string {
  let bytes: Buffer;
  try {
    bytes = access.read(file, maximumBytes);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      throw new UsageError(`The baseline ${shown} does not exist; --update-baseline writes it.`);
    }
    throw new UsageError(`The baseline ${shown} cannot be read: ${systemReason(error)}.`);
  }
  if (bytes.length > maximumBytes) {
    throw new UsageError(`The baseline ${shown} cannot be read: it is larger than 64 MB.`);
  }
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

function isEntry(entry: unknown): entry is BaselineEntry {
  return (
    isRecord(entry) &&
    [entry.path, entry.variant, entry.code].every((one) => typeof one === 'string') &&
    (hazardIds as readonly unknown[]).includes(entry.hazard) &&
    confidences.includes(entry.confidence) &&
    Number.isSafeInteger(entry.count) &&
    (entry.count as number) > 0
  );
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return (
    compareText(a.path, b.path) ||
    compareText(a.hazard, b.hazard) ||
    compareText(a.variant, b.variant) ||
    compareText(a.code, b.code)
  );
}
