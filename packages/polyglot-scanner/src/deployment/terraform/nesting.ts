/** Nobody nests so deeply, or writes an expression that is as long; what walks through the tree stays quick and within its stack. */
export const hclLimits = {
  /** Brackets and templates open at the same time. */
  brackets: 1_000,
  /** Characters of one expression outside brackets in it. */
  expression: 16_000,
} as const;

/** What is open: a bracket, a quoted text, or a text in several lines with the word that ends it. */
interface Frame {
  readonly kind: '{' | '[' | '(' | '"' | '<<';
  readonly ending?: string;
  /** How long the expression was before it. */
  readonly length: number;
}

/** Whether a text of Terraform's language exceeds the limits. One pass. */
export function hclNestsTooDeeply(text: string): boolean {
  const frames: Frame[] = [];
  let length = 0;
  const open = (kind: Frame['kind'], ending?: string): void => {
    frames.push({ kind, length, ...(ending !== undefined && { ending }) });
    length = 0;
  };
  const close = (): void => {
    length = (frames.pop()?.length ?? 0) + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    const top = frames.at(-1);
    if (top?.kind === '"' || top?.kind === '<<') {
      if ((char === '$' || char === '%') && text[at + 1] === '{' && text[at - 1] !== char) {
        open('{');
        at++;
      } else if (char === '\\' && top.kind === '"') at++;
      else if (top.kind === '"') {
        if (char === '"' || char === '\n') close();
      } else if (char === '\n') {
        const end = endOfLine(text, at + 1);
        if (text.slice(at + 1, end).trim() === top.ending) {
          at = end - 1;
          close();
        }
      }
      if (frames.length > hclLimits.brackets) return true;
      continue;
    }
    switch (char) {
      case '\n':
        // Inside braces a line is an expression; inside other brackets it goes on.
        if (top === undefined || top.kind === '{') length = 0;
        break;
      case ',':
        length = 0;
        break;
      case '{':
      case '[':
      case '(':
      case '"':
        open(char);
        break;
      case '}':
      case ']':
      case ')':
        close();
        break;
      case '#':
        at = endOfLine(text, at) - 1;
        break;
      case '/':
        if (text[at + 1] === '/') at = endOfLine(text, at) - 1;
        else if (text[at + 1] === '*') at = endOfComment(text, at);
        else length++;
        break;
      case '<': {
        const word = text[at + 1] === '<' ? endingOf(text, at) : undefined;
        if (word === undefined) length++;
        else {
          at = endOfLine(text, at) - 1;
          open('<<', word);
        }
        break;
      }
      default:
        if (char > ' ') length++;
    }
    if (frames.length > hclLimits.brackets || length > hclLimits.expression) return true;
  }
  return false;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** The last character of the comment. */
function endOfComment(text: string, from: number): number {
  const end = text.indexOf('*/', from + 2);
  return end === -1 ? text.length : end + 1;
}

const heredoc = /<<-?([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n/uy;

function endingOf(text: string, at: number): string | undefined {
  heredoc.lastIndex = at;
  return heredoc.exec(text)?.[1];
}
