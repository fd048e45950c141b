import {
  configHazards,
  isAtLeast,
  type Confidence,
  type Finding,
  type HazardId,
  type HazardInfo,
  type Preset,
  type Severity,
} from 'hazard-core';
import { byFile, type PathOverrides } from './project/path-overrides.js';
import type { PlacedPatterns } from './project/path-patterns.js';

/** Which findings the user wants to see. The analysis is the same whatever is chosen. Plain data. */
export interface Selection {
  readonly preset: Preset;
  readonly minConfidence: Confidence;
  /** Only these, when there are any. */
  readonly only: readonly HazardId[];
  readonly ignored: readonly HazardId[];
  /** By `hazard` or `hazard/variant`; the variant's wins. A variant that is named is shown without the strict preset too. */
  readonly severity?: Severities | undefined;
  /** What is different for the findings in some files. */
  readonly overrides?: PathOverrides<SelectionOverride> | undefined;
}

type Severities = Readonly<Record<string, Severity | 'off'>>;

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
    choose = byFile(selection, selection.overrides, overridden);
    chosen.set(selection, choose);
  }
  return choose(file);
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

const ofConfiguration: ReadonlySet<HazardId> = new Set(configHazards.map(({ id }) => id));

/** Whether a hazard is one of code, and not of a deployment's configuration. */
export function isOfCode(hazard: HazardId): boolean {
  return !ofConfiguration.has(hazard);
}
