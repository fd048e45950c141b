import type { Position } from './positions.js';

/** Something about the scan itself that the user should know: a file that was not understood, a broken `tsconfig.json`. */
export interface Notification {
  /** `error`: a part of the code was not judged. `warning`: it was, with less knowledge. `note`: for information. */
  readonly level: 'error' | 'warning' | 'note';
  readonly kind: NotificationKind;
  /** Relative to the scan's base, as in a finding; absent when it is about no file. */
  readonly file?: string;
  readonly start?: Position;
  readonly end?: Position;
  /** One sentence or more; the path is not repeated in it. */
  readonly message: string;
  /** With a file's first parse error: how much of the file was understood, where the parser can tell. */
  readonly coverage?: { readonly understoodBytes: number; readonly bytes: number };
  /** For those who work on the scanner: a stack trace. No report shows it. */
  readonly debug?: string;
}

type NotificationKind =
  /** The parser met something that is not the language. */
  | 'parse-error'
  /** The file could not be read or decoded. */
  | 'unreadable'
  /** The file was read but not as the scanner would like: invalid UTF-8. */
  | 'encoding'
  /** Too large, nested too deeply. */
  | 'limit'
  /** A `tsconfig.json` or `package.json` that cannot be used. */
  | 'configuration'
  /** A suppression comment that does not work. */
  | 'suppression'
  /** Results cannot be kept for the next scan. */
  | 'cache'
  /** A path on the command line that was not scanned. */
  | 'excluded'
  /** A fault of the scanner. */
  | 'internal';

export function compareNotifications(a: Notification, b: Notification): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    (a.start?.line ?? 0) - (b.start?.line ?? 0) ||
    (a.start?.column ?? 0) - (b.start?.column ?? 0) ||
    compareText(a.kind, b.kind) ||
    compareText(a.message, b.message)
  );
}

/** By code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
