/** Real code stays far below these limits; the parser and the lowering survive them (see the tests). */
const limits = {
  /** Brackets open at the same time. */
  brackets: 250,
  /** Blocks inside blocks. */
  blocks: 120,
  /** Prefix operators and words in one logical line, which nest to the right (`not not …`, `a if b else c if …`). */
  words: 4_000,
} as const;

/** Whether the text exceeds the limits. One quick pass over strings, comments, brackets and line beginnings. */
export function nestsTooDeeply(text: string): boolean {
  let brackets = 0;
  let words = 0;
  const blocks: number[] = [];
  let lineStart = true;
  for (let at = 0; at < text.length; at++) {
    if (lineStart && brackets === 0) {
      const end = indentationEnd(text, at);
      const code = text.charCodeAt(end);
      if (code !== 35 && code !== 10 && code !== 13 && end < text.length) {
        const width = end - at;
        while (blocks.length > 0 && blocks.at(-1)! >= width) blocks.pop();
        if (width > 0) blocks.push(width);
        if (blocks.length > limits.blocks) return true;
        words = 0;
      }
      at = end;
    }
    lineStart = false;
    const code = text.charCodeAt(at);
    switch (code) {
      case 10: // line feed
      case 13:
        lineStart = true;
        break;
      case 35: // #
        at = endOfLine(text, at) - 1;
        break;
      case 34: // "
      case 39: // '
        at = endOfString(text, at, code);
        break;
      case 92: // a backslash continues the line
        if (text.charCodeAt(at + 1) === 13 && text.charCodeAt(at + 2) === 10) at++;
        at++;
        break;
      case 40:
      case 91:
      case 123:
        if (++brackets > limits.brackets) return true;
        break;
      case 41:
      case 93:
      case 125:
        brackets = Math.max(0, brackets - 1);
        break;
      case 126: // ~
      case 45: // -
      case 42: // *
        words++;
        break;
      default:
        if (isWordStart(text, at)) {
          words += nests(text, at) ? 1 : 0;
        }
    }
    if (words > limits.words) return true;
  }
  return false;
}

/** Words behind which an expression nests to the right. */
const nestingWord = /(?:not|lambda|await|else)\b/y;

function nests(text: string, at: number): boolean {
  nestingWord.lastIndex = at;
  return nestingWord.test(text);
}

function isWordStart(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at - 1));
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

function indentationEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 12) break;
  }
  return at;
}

function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

/** The offset of the last quote; a string in single quotes ends with its line. */
function endOfString(text: string, start: number, quote: number): number {
  const isLong = text.charCodeAt(start + 1) === quote && text.charCodeAt(start + 2) === quote;
  for (let at = start + (isLong ? 3 : 1); at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (isLong) {
      if (code === quote && text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote)
        return at + 2;
    } else if (code === quote) return at;
    else if (code === 10) return at - 1;
  }
  return text.length;
}
