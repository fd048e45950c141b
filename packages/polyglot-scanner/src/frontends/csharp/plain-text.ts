/**
 * The text as the grammar can read it where it fails otherwise. All that stays keeps its place:
 * - of conditional code only the first branches are left, and directives are gone;
 * - a doubled quote between a hole and the end of a verbatim text is left out;
 * - `a?.b = c` of C# 14 is `a.b = c`.
 */
export function plainText(text: string): string {
  /** For each open `#if`, whether the code around it is kept. */
  const outer: boolean[] = [];
  let isKept = true;
  return text.replace(/[^\r\n]+/g, (line) => {
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

function plainLine(line: string): string {
  const text = /(?:\$@|@\$)"/.test(line) ? line.replace(/\}"""(?!")/g, '}  "') : line;
  return text.replace(/^([ \t]*[\w.]+)\?\.(?=[\w.]+\s*[-+*/|&^?]{0,2}=[^=>])/, '$1 .');
}

function blank(line: string): string {
  return ' '.repeat(line.length);
}
