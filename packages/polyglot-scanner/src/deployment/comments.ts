import type { Comment } from '../frontends/front-end.js';

interface Notation {
  readonly names: RegExp;
  /** The first group is that of a line, the second that of a block; a quoted text has none. */
  readonly pattern: RegExp;
  /** The same without blocks. */
  readonly lines: RegExp | undefined;
  readonly blockEnd: string;
}

/** Where it is not a `#` alone that begins a comment. In quotes, `/*` begins none: it is frequent in patterns of resources and files. */
const notations: readonly Notation[] = [
  {
    names: /\.(?:tf|tfvars|gradle|kts)$/,
    pattern: /(?<=^|\s)(?:#|\/\/)(.*)|\/\*([^]*?)\*\/|"(?:[^"\\\n]|\\.)*(?:"|$)|'(?:[^'\\\n]|\\.)*(?:'|$)/gm,
    lines: /(?<=^|\s)(?:#|\/\/)(.*)|"(?:[^"\\\n]|\\.)*(?:"|$)|'(?:[^'\\\n]|\\.)*(?:'|$)/gm,
    blockEnd: '*/',
  },
  {
    names: /\.(?:xml|\w+proj|props)$/,
    pattern: /<!--()([^]*?)-->/gm,
    lines: undefined,
    blockEnd: '-->',
  },
];

/**
 * The comments of a description, or of a file that says what code depends on. A `#` within a quoted text may be taken for one, which does no
 * harm: no more is asked than whether it allows a hazard, and whether a line holds anything else.
 */
export function commentsIn(name: string, text: string): Comment[] {
  if (name.endsWith('.json')) return [];
  const notation = notations.find(({ names }) => names.test(name));
  if (notation === undefined) return found(text, /(?<=^|\s)#(.*)/gm, 0);
  const { pattern, lines, blockEnd } = notation;
  // Behind the last end no block is closed, and looking for one again and again takes its time.
  const end = text.lastIndexOf(blockEnd);
  const rest = end === -1 ? 0 : end + blockEnd.length;
  return [
    ...found(text.slice(0, rest), pattern, 0),
    ...(lines === undefined ? [] : found(text.slice(rest), lines, rest)),
  ];
}

function found(text: string, pattern: RegExp, offset: number): Comment[] {
  return [...text.matchAll(pattern)].flatMap((match): Comment[] => {
    const [whole, line, block] = match;
    const content = block ?? line;
    if (content === undefined) return [];
    const start = offset + match.index;
    return [
      {
        kind: block === undefined ? 'line' : 'block',
        text: content,
        span: { start, end: start + whole.length },
      },
    ];
  });
}
