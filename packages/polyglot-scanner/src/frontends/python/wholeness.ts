const openings = '([{';
const closings = ')]}';

/** Whether every string ends and every bracket is closed by its like, and no merge was left half done. One quick pass. */
export function looksWhole(text: string): boolean {
  const open: string[] = [];
  marks.lastIndex = 0;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const [mark] = found;
    if (mark === '#') {
      lineEnd.lastIndex = found.index;
      lineEnd.test(text);
      marks.lastIndex = lineEnd.lastIndex;
    } else if (mark === '"' || mark === "'") {
      const end = endOfString(text, found.index);
      if (end === undefined) return false;
      marks.lastIndex = end;
    } else if (openings.includes(mark)) {
      open.push(mark);
    } else if (closings.includes(mark)) {
      if (open.pop() !== openings[closings.indexOf(mark)]) return false;
    } else {
      return false;
    }
  }
  return open.length === 0;
}

/** What a merge leaves behind stands at the beginning of a line. */
const marks = /["'#()[\]{}]|^(?:<{7}|>{7}) /gm;
const lineEnd = /[^\r\n]*/y;
const strings = {
  '"': /"(?:[^"\\\r\n]|\\(?:\r\n|[^]))*"/y,
  "'": /'(?:[^'\\\r\n]|\\(?:\r\n|[^]))*'/y,
} as const;

/** Behind the closing quotes. */
function endOfString(text: string, start: number): number | undefined {
  const quote = text[start] as '"' | "'";
  const long = quote.repeat(3);
  if (text.startsWith(long, start)) {
    for (let end = text.indexOf(long, start + 3); end !== -1; end = text.indexOf(long, end + 1)) {
      if (!isEscaped(text, end)) return end + 3;
    }
    return undefined;
  }
  const pattern = strings[quote];
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}
