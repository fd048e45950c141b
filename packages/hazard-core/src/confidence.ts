import type { Confidence } from './finding.js';

const levels: readonly Confidence[] = ['low', 'medium', 'high'];

/** Whether `confidence` is at least `wanted`. */
export function isAtLeast(confidence: Confidence, wanted: Confidence): boolean {
  return levels.indexOf(confidence) >= levels.indexOf(wanted);
}

/** The confidence that is left when it is lowered by so many levels; never less than `low`. */
export function lowered(confidence: Confidence, by: number): Confidence {
  return levels[Math.max(0, levels.indexOf(confidence) - by)]!;
}
