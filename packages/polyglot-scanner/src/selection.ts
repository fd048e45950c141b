import type { Finding, HazardId, HazardInfo, Preset } from 'hazard-core';

/** Which findings the user wants to see. The analysis is the same whatever is chosen. */
export interface Selection {
  readonly preset: Preset;
  /** Only these, when there are any. */
  readonly only: readonly HazardId[];
  readonly ignored: readonly HazardId[];
}

export function isSelected(
  finding: Finding,
  selection: Selection,
  catalogue: readonly HazardInfo[],
): boolean {
  const { preset, only, ignored } = selection;
  if (only.length > 0 && !only.includes(finding.hazard)) return false;
  if (ignored.includes(finding.hazard)) return false;
  if (preset === 'strict') return true;
  const variant = catalogue.find((hazard) => hazard.id === finding.hazard)?.variants[finding.variant];
  return variant?.preset !== 'strict';
}
