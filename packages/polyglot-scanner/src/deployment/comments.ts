import type { Comment } from '../frontends/front-end.js';

/**
 * The comments of a description. A `#` within a quoted text may be taken for one, which does no harm: no more is asked than whether
 * it allows a hazard, and whether a line holds anything else.
 */
export function commentsIn(name: string, text: string): Comment[] {
  if (name.endsWith('.json')) return [];
  const pattern = name.endsWith('.tf') ? /(?<=^|\s)(?:#|\/\/)(.*)|\/\*([^]*?)\*\//gm : /(?<=^|\s)#(.*)/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    kind: match[2] === undefined ? 'line' : 'block',
    text: match[1] ?? match[2] ?? '',
    span: { start: match.index, end: match.index + match[0].length },
  }));
}
