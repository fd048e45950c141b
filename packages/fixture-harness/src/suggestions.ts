import type { Suggestion } from 'hazard-core';

/** The text after a suggestion was taken. */
export function applySuggestion(text: string, { edits }: Suggestion): string {
  let result = text;
  let before = Infinity;
  for (const { span, text: replacement } of [...edits].sort(
    (a, b) => b.span.start - a.span.start || b.span.end - a.span.end,
  )) {
    if (span.start > span.end || span.end > before) throw new Error('The edits of a suggestion overlap.');
    before = span.start;
    result = result.slice(0, span.start) + replacement + result.slice(span.end);
  }
  return result;
}
