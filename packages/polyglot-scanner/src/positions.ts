/** Both are 1-based; the column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineFeed = 10;
const carriageReturn = 13;

/** Turns offsets of one text into lines and columns. A line ends with LF, CRLF or CR. */
export class LineTable {
  readonly #starts: readonly number[];

  constructor(readonly text: string) {
    this.#starts = text.includes('\r') ? startsOfMixedLines(text) : startsOfLines(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** An offset outside the text counts as its nearest end. */
  positionAt(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - this.#starts[low]! + 1 };
  }

  /** The offset at which a line begins; the text's end for a line behind the last one. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }

  /** A line without its terminator. */
  lineText(line: number): string {
    let end = this.startOf(line + 1);
    const start = this.startOf(line);
    if (end > start && this.text.charCodeAt(end - 1) === lineFeed) end--;
    if (end > start && this.text.charCodeAt(end - 1) === carriageReturn) end--;
    return this.text.slice(start, end);
  }
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function startsOfMixedLines(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) {
      starts.push(at + 1);
    }
  }
  return starts;
}
