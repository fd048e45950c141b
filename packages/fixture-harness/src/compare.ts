import type { Confidence } from 'hazard-core';
import type { Expectation, Mode } from './annotations.js';

export type { Mode } from './annotations.js';

/** A finding as far as expectations speak of it. */
export interface Observation {
  /** 1-based. */
  readonly line: number;
  readonly hazard: string;
  readonly variant: string;
  /** Absent where the observer cannot tell, as ESLint's results. */
  readonly confidence?: Confidence;
}

export interface Annotated {
  readonly name: string;
  readonly text: string;
  readonly expectations: readonly Expectation[];
}

/**
 * What is wrong with the findings of a file, one line each; none if they are exactly those announced. Two findings of
 * the same variant on one line must be announced twice.
 */
export function differences(file: Annotated, mode: Mode, observed: readonly Observation[]): string[] {
  const lines = file.text.split(/\r?\n/);
  const open = [...observed];
  const wrong: { line: number; what: string }[] = [];
  // Those that demand a confidence choose first.
  const expected = file.expectations
    .filter((expectation) => expectation.mode === undefined || expectation.mode === mode)
    .sort((a, b) => Number(b.confidence !== undefined) - Number(a.confidence !== undefined));
  const unmet: Expectation[] = [];
  for (const expectation of expected) {
    const index = open.findIndex((one) => isSame(one, expectation) && meets(one, expectation));
    if (index === -1) unmet.push(expectation);
    else open.splice(index, 1);
  }
  for (const expectation of unmet) {
    const index = open.findIndex((one) => isSame(one, expectation));
    const { line } = expectation;
    if (index === -1) {
      wrong.push({ line, what: `missing ${nameOf(expectation)}` });
    } else {
      const [other] = open.splice(index, 1);
      const wanted = expectation.confidence ?? 'medium or high';
      wrong.push({ line, what: `${nameOf(other!)} is ${other!.confidence}, not ${wanted},` });
    }
  }
  for (const one of open) wrong.push({ line: one.line, what: `unexpected ${nameOf(one)}` });
  return wrong
    .sort((a, b) => a.line - b.line)
    .map(({ line, what }) => `${file.name}:${line} (${mode}): ${what} at: ${(lines[line - 1] ?? '').trim()}`);
}

function isSame(one: Observation, expectation: Expectation): boolean {
  return (
    one.line === expectation.line && one.hazard === expectation.hazard && one.variant === expectation.variant
  );
}

function meets({ confidence }: Observation, expectation: Expectation): boolean {
  if (confidence === undefined) return true;
  return expectation.confidence === undefined ? confidence !== 'low' : confidence === expectation.confidence;
}

function nameOf({ hazard, variant, confidence }: Observation): string {
  return `${hazard}/${variant}${confidence === undefined ? '' : `@${confidence}`}`;
}
