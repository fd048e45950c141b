/** What stands for a dash: YAML 1.2 takes none alone inside brackets, YAML 1.1 does. */
export const dashInBrackets = '\ue000';

/** The head of a text in several lines: `Code: |`, `- >-`. */
const blockHead = /(?:^|[\s:-])[|>][-+\d]*[ \t]*(?:#.*)?$/;
/**
 * A YAML text with brackets and quoted texts of several lines on one line, and everything in its place. Deployment tools
 * read YAML 1.1, whose parsers do not mind how far the lines inside them are indented.
 */
export function withoutInnerLines(text: string): string {
  const parts: string[] = [];
  let at = 0;
  let lineEnd = 0;
  while (at < text.length) {
    if (at >= lineEnd) lineEnd = endOfLine(text, at);
    const start = valueStart(text, at, lineEnd);
    if (start === undefined) {
      const end = blockHead.test(text.slice(at, lineEnd).trimEnd()) ? endOfBlock(text, at, lineEnd) : lineEnd;
      parts.push(text.slice(at, end));
      at = end;
      continue;
    }
    const end = '"\''.includes(text[start]!) ? endOfQuoted(text, start) : endOfBrackets(text, start);
    // What does not end is not what it seemed to be.
    if (end === undefined) return parts.join('') + text.slice(at);
    parts.push(text.slice(at, start), onOneLine(text.slice(start, end)));
    at = end;
  }
  return parts.join('');
}

/** Behind the line break. */
function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}

/** Where a value in brackets or quotes begins, or a key: behind another key, a dash, a tag or an anchor. */
function valueStart(text: string, from: number, to: number): number | undefined {
  const line = text.slice(from, to);
  const index = line.search(/["'[{#]/);
  if (index === -1 || line[index] === '#') return undefined;
  const before = line.slice(0, index).trimEnd();
  const begins = before === '' || (/\s/.test(line[index - 1]!) && /(?:[:?-]|(?:^|\s)[!&]\S*)$/.test(before));
  return begins ? from + index : undefined;
}

/** A text in several lines ends before the first line that is not indented further than its head. */
function endOfBlock(text: string, head: number, from: number): number {
  const indent = indentAt(text, text.lastIndexOf('\n', head - 1) + 1);
  let at = from;
  while (at < text.length) {
    const end = endOfLine(text, at);
    if (text.slice(at, end).trim() !== '' && indentAt(text, at) <= indent) return at;
    at = end;
  }
  return at;
}

function indentAt(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at - from;
}

function endOfQuoted(text: string, start: number): number | undefined {
  const quote = text[start]!;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) return at + 1;
  }
  return undefined;
}

function endOfBrackets(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at]!;
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    else if ((char === '"' || char === "'") && /[\s[{,:]/.test(text[at - 1]!)) {
      const end = endOfQuoted(text, at);
      if (end === undefined) return undefined;
      at = end - 1;
    } else if (char === '#' && /\s/.test(text[at - 1]!)) at = endOfLine(text, at) - 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** Quoted texts, comments, dashes that stand alone, and line breaks. */
const inner = /"(?:[^"\\]|\\[^])*"|(?<=[\s[{,:])'[^']*'|(?<=\s)#[^\n]*|(?<=[[{,] *)-(?= *[\]},])|[\r\n\t]/g;

function onOneLine(value: string): string {
  if (value.startsWith("'")) return value.replace(/\s/g, ' ');
  return value.replace(inner, (part) =>
    part === '-' ? dashInBrackets : part.startsWith('#') ? ' '.repeat(part.length) : part.replace(/\s/g, ' '),
  );
}
