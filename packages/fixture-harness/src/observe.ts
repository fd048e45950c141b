import type { Finding } from 'hazard-core';
import type { Observation } from './compare.js';

/** The findings of one file, by line. */
export function observe(
  findings: readonly Finding[],
  file: { readonly name: string; readonly text: string },
): Observation[] {
  return findings
    .filter((finding) => finding.file === file.name)
    .map(({ span, hazard, variant, confidence }) => ({
      line: file.text.slice(0, span.start).split('\n').length,
      hazard,
      variant,
      confidence,
    }));
}
