import { editDistance, hazardIds } from 'hazard-core';

/** The candidate that the user most likely meant, if one is close enough to name. */
function nearName(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearName(word, candidates);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

/** What to say of a word that should be a hazard and is none. */
export function unknownHazard(word: string): string {
  const near = nearName(word, hazardIds);
  const hint = near === undefined ? '"lmi-scan hazards" lists them.' : `Did you mean "${near}"?`;
  return `There is no hazard "${word}". ${hint}`;
}
