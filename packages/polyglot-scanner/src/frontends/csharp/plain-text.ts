import type { Span } from 'hazard-core';

/**
 * The text as the grammar can read it where it fails otherwise. All that stays keeps its place:
 * - of conditional code only the first branches are left, and directives are gone;
 * - a doubled quote between a hole and the end of a verbatim text is left out;
 * - `a?.b = c` of C# 14 is `a.b = c`;
 * - a block `extension(T x) { … }` of C# 14 is a class with a primary constructor;
 * - characters that an editor could not read and put in front of a line are blanks.
 */
export function plainText(text: string): string {
  /** For each open `#if`, whether the code around it is kept. */
  const outer: boolean[] = [];
  let isKept = true;
  return text.replace(extensionBlock, '$1class ext').replace(/[^\r\n]+/g, (line) => {
    const directive = /^[ \t]*#[ \t]*(\w+|[:!])/.exec(line)?.[1];
    switch (directive) {
      case undefined:
        return isKept ? plainLine(line) : blank(line);
      case 'if':
        outer.push(isKept);
        break;
      case 'elif':
      case 'else':
        isKept = false;
        break;
      case 'endif':
        isKept = outer.pop() ?? true;
        break;
      default:
    }
    return blank(line);
  });
}

/** Its keyword is as long as `class` with a short name. */
const keyword = 'extension';

/** What stands between the keyword and the members: type parameters, the receiver, constraints. */
const extensionBlock = /((?:^|[{};])\s*)extension(?=\s*(?:<[^(){};]*>\s*)?\([^{};]*\{)/gm;

export function hasExtensionBlocks(text: string): boolean {
  return text.includes(keyword) && text.search(extensionBlock) >= 0;
}

/** Whether a class of the plain text is a block of extension members in the text as it is written. */
export function isExtensionBlock(start: number, text: string): boolean {
  return text.startsWith(keyword, start);
}

/** Where the text has characters in front of its lines that are not even blanks. */
export function unreadableAt(text: string): Span | undefined {
  const found = /^[ \t\u00a0]*\ufffd/m.exec(text);
  const at = found === null ? -1 : found.index + found[0].length - 1;
  return found === null ? undefined : { start: at, end: at + 1 };
}

function plainLine(written: string): string {
  const line = written.replace(/^[ \t\u00a0\ufffd]*\ufffd/, blank);
  const text = /(?:\$@|@\$)"/.test(line) ? line.replace(/\}"""(?!")/g, '}  "') : line;
  return text.replace(/^([ \t]*[\w.]+)\?\.(?=[\w.]+\s*[-+*/|&^?]{0,2}=[^=>])/, '$1 .');
}

function blank(line: string): string {
  return ' '.repeat(line.length);
}
