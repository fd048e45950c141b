import { compareText } from '../notification.js';

/** Why a file or folder is left out. The order is the order of the summary. */
export const skipReasons = {
  ignored: 'ignored by .gitignore',
  unwanted: 'excluded by your settings',
  node_modules: 'node_modules',
  'build-output': 'build output',
  vendored: 'vendored',
  minified: 'minified',
  generated: 'generated',
  declarations: 'type declarations',
  'too-large': 'larger than 5 MB',
  'too-deep': 'nested too deeply',
  binary: 'binary',
  'not-source': 'not source code',
  unsupported: 'of no supported language',
  'no-grammar': 'of a language whose grammar could not be loaded',
  'outside-link': 'symbolic links out of the scanned folder',
  unreadable: 'unreadable',
} as const;

export type SkipReason = keyof typeof skipReasons;

export type SkipCounts = Partial<Record<SkipReason, number>>;

/** What was left out. A folder counts once, whatever it holds. */
export class Skips {
  readonly files: SkipCounts = {};
  readonly folders: SkipCounts = {};

  file(reason: SkipReason): void {
    this.files[reason] = (this.files[reason] ?? 0) + 1;
  }

  folder(reason: SkipReason): void {
    this.folders[reason] = (this.folders[reason] ?? 0) + 1;
  }
}

/** In the order of the keys: the same whichever counts came first. */
export function addedCounts<Key extends string>(
  ...counts: readonly Partial<Record<Key, number>>[]
): Partial<Record<Key, number>> {
  const sum: Partial<Record<Key, number>> = {};
  const entries = counts.flatMap((one) => Object.entries(one) as [Key, number][]);
  for (const [key, count] of entries.sort(([a], [b]) => compareText(a, b))) {
    sum[key] = (sum[key] ?? 0) + count;
  }
  return sum;
}
