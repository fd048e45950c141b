import type { Location } from 'hazard-core';
import type { SourceFile } from '../source-file.js';

/** How many characters, from the line's start on, go into its hash. */
const blockSize = 100;
const base = 37;
const endOfFile = 0xffff;
const twoTo32 = 0x1_0000_0000;

/** The hashes of the lines that findings start on. */
export class LineHashes {
  readonly #byFile = new Map<string, readonly string[]>();

  constructor(private readonly sources: ReadonlyMap<string, SourceFile>) {}

  /** Undefined when the source is not at hand. */
  of({ file, span }: Location): string | undefined {
    const source = this.sources.get(file);
    if (source === undefined) return undefined;
    let hashes = this.#byFile.get(file);
    if (hashes === undefined) {
      hashes = lineHashes(source);
      this.#byFile.set(file, hashes);
    }
    return hashes[source.lines.positionAt(span.start).line - 1];
  }
}

/**
 * GitHub's `primaryLocationLineHash` for lines of a file. An alert keeps its identity while the text around the line
 * stays the same, wherever in the file it moves.
 *
 * Each line's hash is the polynomial Σ c[i]·37^(99−i) modulo 2^64 over the 100 characters from its start on; spaces and
 * tabs are skipped, CRLF and CR count as LF, the end of the file is 65535, and zeros follow it. Behind the colon stands
 * how many lines of the file had this hash so far.
 */
export function lineHashes(source: SourceFile): readonly string[] {
  const { codes, lineStarts } = significantCharacters(source);
  const seen = new Map<string, number>();
  const hashes: string[] = [];
  // 64-bit arithmetic in two halves; each product of the halves stays below 2^53.
  let high = 0;
  let low = 0;
  const shift = (added: number, removed: number): void => {
    const nextLow = low * base + added - removed * dropped.low;
    const carry = Math.floor(nextLow / twoTo32);
    const nextHigh = high * base + carry - removed * dropped.high;
    low = nextLow - carry * twoTo32;
    high = nextHigh - Math.floor(nextHigh / twoTo32) * twoTo32;
  };
  let next = 0;
  for (let end = 1; next < lineStarts.length; end++) {
    // The window ends before `end`; a negative index and one behind the end count as zero.
    shift(codes[end - 1] ?? 0, codes[end - 1 - blockSize] ?? 0);
    if (end - blockSize !== lineStarts[next]) continue;
    next++;
    const hex = high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
    const count = (seen.get(hex) ?? 0) + 1;
    seen.set(hex, count);
    hashes.push(`${hex}:${count}`);
  }
  return hashes;
}

/** What a character counts that leaves the window: 37^100 modulo 2^64. */
const dropped = (() => {
  const power = BigInt.asUintN(64, BigInt(base) ** BigInt(blockSize));
  return { high: Number(power >> 32n), low: Number(power & 0xffff_ffffn) };
})();

function significantCharacters({ text, byteOrderMark }: SourceFile): {
  codes: number[];
  lineStarts: number[];
} {
  const codes: number[] = [];
  const lineStarts: number[] = [];
  let atLineStart = true;
  const add = (code: number): void => {
    if (atLineStart) lineStarts.push(codes.length);
    atLineStart = code === 10;
    codes.push(code);
  };
  if (byteOrderMark) add(0xfeff);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9) continue;
    if (code === 13) {
      add(10);
      if (text.charCodeAt(at + 1) === 10) at++;
    } else {
      add(code);
    }
  }
  add(endOfFile);
  return { codes, lineStarts };
}
