import type { Comment } from '../frontends/front-end.js';

/** Where it is not a `#` alone that begins a comment; the second group is that of a block. */
const patterns: readonly (readonly [names: RegExp, pattern: RegExp])[] = [
  [/\.(?:tf|tfvars|gradle|kts)$/, /(?<=^|\s)(?:#|\/\/)(.*)|\/\*([^]*?)\*\//gm],
  [/\.(?:xml|\w+proj|props)$/, /<!--()([^]*?)-->/gm],
];

/**
 * The comments of a description, or of a file that says what code depends on. A `#` within a quoted text may be taken for one, which does no
 * harm: no more is asked than whether it allows a hazard, and whether a line holds anything else.
 */
export function commentsIn(name: string, text: string): Comment[] {
  if (name.endsWith('.json')) return [];
  const pattern = patterns.find(([names]) => names.test(name))?.[1] ?? /(?<=^|\s)#(.*)/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    kind: match[2] === undefined ? 'line' : 'block',
    text: match[2] ?? match[1] ?? '',
    span: { start: match.index, end: match.index + match[0].length },
  }));
}
