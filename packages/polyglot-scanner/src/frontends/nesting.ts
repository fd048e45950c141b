/**
 * The native parser recurses, and running out of native stack ends the process: no error can be caught. Real code
 * stays far below these limits, and the parser survives them on a stack of 4 MB (see nesting.test.ts).
 */
export const nestingLimits = {
  /** Brackets open at the same time. */
  brackets: 1_000,
  /** Characters of one expression or chain (`a ? b : c ? d : …`, `x => y => …`), open brackets included. */
  chain: 16_000,
} as const;

/** What ends a line in JavaScript. */
const lineEnd = /[\n\r\u2028\u2029]/g;

/** Whether a text in a language with C-like brackets, strings and comments exceeds the limits. One quick pass. */
export function nestsTooDeeply(text: string): boolean {
  const length = text.length;
  if (length <= nestingLimits.chain && openingBrackets(text) <= nestingLimits.brackets) return false;
  // For each open bracket, how long the chain was before it.
  const chains: number[] = [];
  let chain = 0;
  let previous = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32) continue;
    if (previous === 59 || previous === 125) {
      // Behind a semicolon or a closed block; comments between do not count.
      if (endsChain(text, at, previous)) chain = chainBefore(chains);
    }
    switch (code) {
      case 34: // "
      case 39: // '
        at = endOfString(text, at, code);
        break;
      case 96: // `
        at = endOfTemplateText(text, at + 1);
        if (text.charCodeAt(at) === 123) {
          chains.push(-1 - chain);
          chain++;
        }
        break;
      case 47: {
        // /
        const next = text.charCodeAt(at + 1);
        if (next === 47) {
          lineEnd.lastIndex = at;
          at = lineEnd.test(text) ? lineEnd.lastIndex - 1 : length;
          continue;
        }
        if (next === 42) {
          const end = text.indexOf('*/', at + 2);
          at = end === -1 ? length : end + 1;
          continue;
        }
        if (startsRegex(previous)) at = endOfRegex(text, at);
        chain++;
        break;
      }
      case 40: // (
      case 91: // [
      case 123: // {
        chains.push(chain);
        chain++;
        break;
      case 41: // )
      case 93: // ]
      case 125: {
        // }
        const opened = chains.pop();
        if (opened === undefined) chain = 0;
        else if (opened >= 0) chain = opened + 1;
        else {
          // The end of a template's `${ }`: its text goes on.
          chain = -opened;
          at = endOfTemplateText(text, at + 1);
          if (text.charCodeAt(at) === 123) chains.push(-1 - chain);
        }
        break;
      }
      case 44: // ,
        chain = chainBefore(chains);
        break;
      case 59: // ;
        break;
      default:
        chain++;
    }
    previous = code;
    if (chains.length > nestingLimits.brackets || chain > nestingLimits.chain) return true;
  }
  return false;
}

/** How many there are, wherever they stand: most files have too few to nest deeply. */
function openingBrackets(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 40 || code === 91 || code === 123) count++;
  }
  return count;
}

/** How long the chain is in which the innermost open bracket stands. */
function chainBefore(chains: readonly number[]): number {
  const opened = chains.at(-1) ?? 0;
  return opened < 0 ? -1 - opened : opened;
}

/** Whether a new statement begins behind a `;`, or a `}`, or the old one goes on. */
function endsChain(text: string, at: number, previous: number): boolean {
  if (previous === 59) return !text.startsWith('else', at);
  if (!/[A-Za-z_$]/.test(text[at]!)) return false;
  continuing.lastIndex = at;
  return !continuing.test(text);
}

/** Behind a `}`, a word other than these cannot go on with the expression or statement. */
const continuing = /(?:else|catch|finally|while|in|instanceof|of|as|satisfies|from|extends|is)(?![\w$])/y;

/** The offset of the closing quote, or of the line's last character: a string ends with its line. */
function endOfString(text: string, start: number, quote: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === 92) at++;
    else if (code === 10) return at;
  }
  return text.length;
}

/** The offset of the closing backtick, or of the `{` of the next `${`. */
function endOfTemplateText(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 96) return at;
    if (code === 92) at++;
    else if (code === 36 && text.charCodeAt(at + 1) === 123) return at + 1;
  }
  return text.length;
}

/** Behind an operator, an opening bracket or nothing, a `/` begins a regular expression. */
function startsRegex(previous: number): boolean {
  return previous === 0 || '(,=:[!&|?{};+-*%~^<>'.includes(String.fromCharCode(previous));
}

function endOfRegex(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return start;
    if (code === 92) at++;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === 47 && !inClass) return at;
  }
  return start;
}
