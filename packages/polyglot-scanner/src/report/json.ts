import type { Confidence, Finding, HazardId, Location, Reach, RuntimeId, Severity } from 'hazard-core';
import type { Notification } from '../notification.js';
import type { Position } from '../positions.js';
import { countSeverities, type ScanResult, type ScanStatistics } from '../scan-result.js';
import { jsonText } from './json-text.js';

/** Raised when a field changes its meaning or goes away; new fields do not raise it. */
export const jsonVersion = 1;

/** What `--format json` writes. Lines and columns are 1-based, columns count UTF-16 code units, paths have `/`. */
export interface JsonReport {
  readonly version: typeof jsonVersion;
  readonly tool: { readonly name: 'lmi-scan'; readonly version: string };
  readonly findings: readonly JsonFinding[];
  readonly notifications: readonly JsonNotification[];
  readonly summary: ScanStatistics & { readonly findings: Readonly<Record<Severity, number>> };
}

export interface JsonPlace {
  /** Relative to the working folder. */
  readonly path: string;
  readonly start: Position;
  /** Behind the last character. */
  readonly end: Position;
}

export interface JsonFinding extends JsonPlace {
  readonly hazard: HazardId;
  readonly variant: string;
  /** Absent: the finding is about a deployment description. */
  readonly runtime?: RuntimeId;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly reach: Reach;
  readonly subject: string;
  readonly message: string;
  readonly fix: string;
  /** The deployed functions that run the code, or that the configuration is of. */
  readonly functions: readonly {
    /** As the description calls it. */
    readonly name: string;
    /** The description. */
    readonly path: string;
    readonly onManagedInstances: boolean;
  }[];
  readonly related: readonly (JsonPlace & { readonly message: string })[];
  /** The story of two invocations in the order of time. */
  readonly interleaving: readonly (JsonPlace & { readonly invocation: 'A' | 'B'; readonly text: string })[];
  readonly suggestions: readonly {
    readonly title: string;
    readonly edits: readonly (Omit<JsonPlace, 'path'> & { readonly text: string })[];
  }[];
}

export interface JsonNotification {
  readonly level: Notification['level'];
  readonly kind: Notification['kind'];
  readonly path?: string;
  readonly start?: Position;
  readonly end?: Position;
  readonly message: string;
  /** With a file's first parse error, where the parser can tell; bytes of the text in UTF-8. */
  readonly coverage?: Notification['coverage'];
}

export function jsonReport(result: ScanResult, toolVersion: string): string {
  const report: JsonReport = {
    version: jsonVersion,
    tool: { name: 'lmi-scan', version: toolVersion },
    findings: result.findings.map((finding) => jsonFinding(finding, result)),
    notifications: result.notifications.map(({ file, debug: _debug, ...rest }) =>
      file === undefined ? rest : { ...rest, path: result.paths.fromCwd(file) },
    ),
    summary: { findings: countSeverities(result.findings), ...result.statistics },
  };
  return jsonText(report);
}

function jsonFinding(finding: Finding, result: ScanResult): JsonFinding {
  return {
    hazard: finding.hazard,
    variant: finding.variant,
    severity: finding.severity,
    confidence: finding.confidence,
    ...(finding.runtime === undefined ? {} : { runtime: finding.runtime }),
    reach: finding.reach,
    subject: finding.subject,
    ...placeOf(finding, result),
    message: finding.message,
    fix: finding.fix,
    functions: finding.functions.map(({ file, name, onManagedInstances }) => ({
      name,
      path: result.paths.fromCwd(file),
      onManagedInstances,
    })),
    related: finding.related.map((one) => ({ message: one.message, ...placeOf(one, result) })),
    interleaving: finding.interleaving.map((step) => ({
      invocation: step.invocation,
      text: step.text,
      ...placeOf(step, result),
    })),
    suggestions: finding.suggestions.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => {
        const { start, end } = placeOf({ file: finding.file, span: edit.span }, result);
        return { start, end, text: edit.text };
      }),
    })),
  };
}

function placeOf({ file, span }: Location, { paths, sources }: ScanResult): JsonPlace {
  const lines = sources.get(file)?.lines;
  return {
    path: paths.fromCwd(file),
    start: lines?.positionAt(span.start) ?? { line: 1, column: 1 },
    end: lines?.positionAt(span.end) ?? { line: 1, column: 1 },
  };
}
