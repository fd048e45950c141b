import { catalogue, type HazardId } from 'hazard-core';
import type { FunctionVerdict, Verdict } from './functions.js';
import { markup, type Markup } from './markup.js';

/** How many functions have which verdict, as parts of a bar. What it shows stands in words above it. */
export function share(
  functions: readonly FunctionVerdict[],
  verdicts: readonly Verdict[],
): Markup | undefined {
  if (functions.length === 0) return undefined;
  let start = 0;
  const parts = verdicts.map((verdict) => {
    const width = functions.filter((one) => one.verdict === verdict).length;
    start += width;
    return markup`<rect class="${verdict}" x="${start - width}" width="${width}" height="1" />`;
  });
  return markup`<svg class="share" viewBox="0 0 ${functions.length} 1" preserveAspectRatio="none" aria-hidden="true">
    ${parts}
  </svg>`;
}

interface Tally {
  readonly functions: number;
  readonly isError: boolean;
}

/** What is wrong with how many functions, errors first; each leads to the functions. */
export function hazardOverview(functions: readonly FunctionVerdict[]): Markup | undefined {
  const tallies = new Map<HazardId, Tally>();
  for (const { findings } of functions) {
    const errors = new Set(
      findings.flatMap(({ hazard, severity }) => (severity === 'error' ? [hazard] : [])),
    );
    for (const hazard of new Set(findings.map((finding) => finding.hazard))) {
      const { functions = 0, isError = false } = tallies.get(hazard) ?? {};
      tallies.set(hazard, { functions: functions + 1, isError: isError || errors.has(hazard) });
    }
  }
  if (tallies.size === 0) return undefined;
  const rows = [...tallies]
    .sort(([, a], [, b]) => Number(b.isError) - Number(a.isError) || b.functions - a.functions)
    .map(([id, { functions, isError }]) => {
      const { title } = catalogue.find((one) => one.id === id)!;
      return markup`<li class="${isError ? 'error' : 'warning'}">
        <button type="button" data-words="${id}">${id}</button>
        <span class="soft">${title}</span>
        <span class="count">${counted(functions, 'function')}</span>
      </li>`;
    });
  return markup`<h2 id="hazards">Hazards</h2>
    <ul class="hazards" aria-labelledby="hazards">
      ${rows}
    </ul>`;
}

export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
