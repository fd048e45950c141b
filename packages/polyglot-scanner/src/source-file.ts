import { LineTable } from './positions.js';

/** The text of one scanned file. */
export class SourceFile {
  #lines: LineTable | undefined;

  constructor(
    /** Relative to the scan's base. */
    readonly name: string,
    readonly text: string,
    /** The file begins with a byte order mark, which is not part of the text. */
    readonly byteOrderMark = false,
    /** The file's bytes are UTF-8, so that whoever reads them as such sees the same text. */
    readonly utf8 = true,
  ) {}

  get lines(): LineTable {
    this.#lines ??= new LineTable(this.text);
    return this.#lines;
  }
}
