import stringWidth from 'fast-string-width';

/** Breaks a text into lines of at most `width` columns. A longer word, such as a path, stays in one piece. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    const length = stringWidth(word);
    if (used > 0 && used + 1 + length > width) {
      lines.push(line);
      line = word;
      used = length;
    } else {
      line = used === 0 ? word : `${line} ${word}`;
      used += length + (used === 0 ? 0 : 1);
    }
  }
  if (used > 0 || lines.length === 0) lines.push(line);
  return lines;
}

/** Spaces up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
