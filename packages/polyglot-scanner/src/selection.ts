import {
  isAtLeast,
  type Confidence,
  type Finding,
  type HazardId,
  type HazardInfo,
  type Preset,
} from 'hazard-core';

/** Which findings the user wants to see. The analysis is the same whatever is chosen. */
export interface Selection {
  readonly preset: Preset;
  readonly minConfidence: Confidence;
  /** Only these, when there are any. */
  readonly only: readonly HazardId[];
  readonly ignored: readonly HazardId[];
}

/** `hidden`: of a chosen hazard, but less sure or of a variant that only the strict preset shows. */
export type Verdict = 'shown' | 'hidden' | 'unwanted';

export function verdictOn(finding: Finding, selection: Selection, catalogue: readonly HazardInfo[]): Verdict {
  const { preset, minConfidence, only, ignored } = selection;
  if (only.length > 0 && !only.includes(finding.hazard)) return 'unwanted';
  if (ignored.includes(finding.hazard)) return 'unwanted';
  if (!isAtLeast(finding.confidence, minConfidence)) return 'hidden';
  const variant = catalogue.find((hazard) => hazard.id === finding.hazard)?.variants[finding.variant];
  return preset === 'strict' || variant?.preset !== 'strict' ? 'shown' : 'hidden';
}
