import { isUtf8 } from 'node:buffer';
import { errorCode, systemReason } from './errors.js';
import type { FileAccess } from './file-access.js';

/** Larger files are data or bundles; parsing one takes seconds and hundreds of megabytes. */
export const maximumSourceBytes = 5 * 1024 * 1024;

const utf32Mark = Buffer.from([0xff, 0xfe, 0, 0]);

export type Decoded =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly byteOrderMark: boolean;
      /** Read as UTF-8, not in another encoding that the file names. */
      readonly utf8: boolean;
      readonly badByteAt?: number;
    }
  | { readonly kind: 'binary' };

export type SourceRead =
  Decoded | { readonly kind: 'too-large' } | { readonly kind: 'unreadable'; readonly reason: string };

export function readSource(path: string, access: FileAccess): SourceRead {
  try {
    const bytes = access.read(path, maximumSourceBytes);
    return bytes.length > maximumSourceBytes
      ? { kind: 'too-large' }
      : decodeSource(bytes, path.endsWith('.py'));
  } catch (error) {
    // A name that is not UTF-8 is listed with replacement characters, and under that name there is no file.
    const isOtherName = path.includes('\ufffd') && errorCode(error) === 'ENOENT';
    return { kind: 'unreadable', reason: isOtherName ? 'its name is not UTF-8' : systemReason(error) };
  }
}

/**
 * UTF-8, or UTF-16 when a byte order mark says so; the mark itself is not part of the text. Bytes that are not UTF-8
 * become replacement characters, and `badByteAt` is the offset in the text of the first of them.
 * @param isPython the text may name another encoding in one of its first two lines.
 */
export function decodeSource(bytes: Buffer, isPython = false): Decoded {
  // UTF-32 begins with the mark of UTF-16; no compiler here reads it.
  if (bytes.subarray(0, 4).equals(utf32Mark)) return { kind: 'binary' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.length - (bytes.length % 2);
    return utf16(Buffer.from(bytes.subarray(2, even)).swap16());
  }
  if (bytes.subarray(0, 8192).includes(0)) return { kind: 'binary' };
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = byteOrderMark ? bytes.subarray(3) : bytes;
  const text = content.toString('utf8');
  if (isUtf8(content)) return { kind: 'text', text, byteOrderMark, utf8: true };
  const declared = isPython ? decodeAsDeclared(content) : undefined;
  if (declared !== undefined) return { kind: 'text', text: declared, byteOrderMark, utf8: false };
  return { kind: 'text', text, byteOrderMark, utf8: true, badByteAt: firstReplacement(content, text) };
}

/** `# -*- coding: latin-1 -*-`. Undefined where no line says so, or what it names is not known or UTF-8 after all. */
function decodeAsDeclared(content: Buffer): string | undefined {
  const lines = content
    .subarray(0, 1024)
    .toString('latin1')
    .split(/\r?\n|\r/, 2);
  const [, name] =
    lines.map((line) => /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)).find(Boolean) ?? [];
  if (name === undefined || /^utf[-_]?8/i.test(name)) return undefined;
  // Where Python and the web's standard differ in names, Python has underscores.
  const label = name.replaceAll('_', '-').toLowerCase();
  if (/^(?:latin-?1|iso-8859-1|iso8859-1|l1)$/.test(label)) return content.toString('latin1');
  try {
    return new TextDecoder(label).decode(content);
  } catch {
    return undefined;
  }
}

function utf16(content: Buffer): Decoded {
  return { kind: 'text', text: content.toString('utf16le'), byteOrderMark: true, utf8: false };
}

/** The first U+FFFD of the text that does not stand in the file as such. */
function firstReplacement(bytes: Buffer, text: string): number {
  let scanned = 0;
  let bytesBefore = 0;
  for (;;) {
    const at = text.indexOf('\ufffd', scanned);
    if (at === -1) return 0;
    bytesBefore += Buffer.byteLength(text.slice(scanned, at), 'utf8');
    if (bytes[bytesBefore] !== 0xef || bytes[bytesBefore + 1] !== 0xbf || bytes[bytesBefore + 2] !== 0xbd)
      return at;
    bytesBefore += 3;
    scanned = at + 1;
  }
}
