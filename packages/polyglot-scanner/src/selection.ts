import path from 'node:path';
import {
  isAtLeast,
  type Confidence,
  type Finding,
  type HazardId,
  type HazardInfo,
  type Preset,
  type Severity,
} from 'hazard-core';
import { PathPatterns, type PlacedPatterns } from './project/path-patterns.js';
import { toPosix } from './project/paths.js';

/** Which findings the user wants to see. The analysis is the same whatever is chosen. Plain data. */
export interface Selection {
  readonly preset: Preset;
  readonly minConfidence: Confidence;
  /** Only these, when there are any. */
  readonly only: readonly HazardId[];
  readonly ignored: readonly HazardId[];
  /** By `hazard` or `hazard/variant`; the variant's wins. A variant that is named is shown without the strict preset too. */
  readonly severity?: Severities | undefined;
  readonly overrides?: SelectionOverrides | undefined;
}

type Severities = Readonly<Record<string, Severity | 'off'>>;

/** What is different for the findings in some files. */
interface SelectionOverrides {
  /** The folder that findings name their files from; absolute. */
  readonly base: string;
  /** Where several fit a file, the last one counts. */
  readonly entries: readonly SelectionOverride[];
}

/** What it does not give stays as it is; what it ignores comes on top of what is ignored anyway. */
export interface SelectionOverride {
  readonly files: PlacedPatterns;
  readonly preset?: Preset | undefined;
  readonly minConfidence?: Confidence | undefined;
  readonly only?: readonly HazardId[] | undefined;
  readonly ignored?: readonly HazardId[] | undefined;
  readonly severity?: Severities | undefined;
}

/** `hidden`: of a chosen hazard, but less sure or of a variant that only the strict preset shows. */
export type Verdict = 'shown' | 'hidden' | 'unwanted';

/** What of a finding decides whether it is shown. */
export type Judged = Pick<Finding, 'file' | 'hazard' | 'variant' | 'confidence'>;

export function verdictOn(finding: Judged, selection: Selection, catalogue: readonly HazardInfo[]): Verdict {
  const { preset, minConfidence, only, ignored, severity } = chosenFor(finding.file, selection);
  if (only.length > 0 && !only.includes(finding.hazard)) return 'unwanted';
  if (ignored.includes(finding.hazard)) return 'unwanted';
  if (severityIn(severity, finding) === 'off') return 'unwanted';
  if (!isAtLeast(finding.confidence, minConfidence)) return 'hidden';
  const variant = catalogue.find((hazard) => hazard.id === finding.hazard)?.variants[finding.variant];
  return preset === 'strict' || variant?.preset !== 'strict' || namesVariant(severity, finding)
    ? 'shown'
    : 'hidden';
}

/** The finding with the severity that the user gave it. */
export function withChosenSeverity(finding: Finding, selection: Selection): Finding {
  const severity = severityIn(chosenFor(finding.file, selection).severity, finding);
  return severity === undefined || severity === 'off' ? finding : { ...finding, severity };
}

/** The least confidence that is shown anywhere. */
export function leastConfidence({ minConfidence, overrides }: Selection): Confidence {
  return (overrides?.entries ?? []).reduce(
    (least, { minConfidence: other = least }) => (isAtLeast(other, least) ? least : other),
    minConfidence,
  );
}

function severityIn(
  severities: Severities | undefined,
  { hazard, variant }: Judged,
): Severity | 'off' | undefined {
  return severities?.[`${hazard}/${variant}`] ?? severities?.[hazard];
}

function namesVariant(severities: Severities | undefined, { hazard, variant }: Judged): boolean {
  return severities?.[`${hazard}/${variant}`] !== undefined;
}

/** What is chosen for one file, by selection: most findings are in files that others are in. */
const chosen = new WeakMap<Selection, (file: string) => Selection>();

function chosenFor(file: string, selection: Selection): Selection {
  if (selection.overrides === undefined) return selection;
  let choose = chosen.get(selection);
  if (choose === undefined) {
    choose = chooser(selection, selection.overrides);
    chosen.set(selection, choose);
  }
  return choose(file);
}

function chooser(selection: Selection, { base, entries }: SelectionOverrides): (file: string) => Selection {
  const compiled = entries.map((entry) => ({ entry, patterns: new PathPatterns(entry.files) }));
  const known = new Map<string, Selection>();
  return (file) => {
    let result = known.get(file);
    if (result === undefined) {
      const absolute = toPosix(path.join(base, file));
      result = compiled
        .filter(({ patterns }) => patterns.fit(absolute, false))
        .reduce<Selection>((current, { entry }) => overridden(current, entry), selection);
      known.set(file, result);
    }
    return result;
  };
}

function overridden(current: Selection, entry: SelectionOverride): Selection {
  return {
    preset: entry.preset ?? current.preset,
    minConfidence: entry.minConfidence ?? current.minConfidence,
    only: entry.only ?? current.only,
    ignored: [...current.ignored, ...(entry.ignored ?? [])],
    severity: { ...current.severity, ...entry.severity },
  };
}
