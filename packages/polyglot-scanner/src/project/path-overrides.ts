import path from 'node:path';
import { PathPatterns, type PlacedPatterns } from './path-patterns.js';
import { toPosix } from './paths.js';

/** Settings that count for some files. Plain data. */
export interface PathOverrides<Entry extends { readonly files: PlacedPatterns }> {
  /** The folder that the files are named from; absolute. */
  readonly base: string;
  /** Where several fit a file, the last one counts. */
  readonly entries: readonly Entry[];
}

/**
 * What counts for a file, by its name: what counts for all, with the entries that fit it put in one after the other.
 * It is worked out once for each file.
 */
export function byFile<Settings, Entry extends { readonly files: PlacedPatterns }>(
  ofAll: Settings,
  { base, entries }: PathOverrides<Entry>,
  put: (current: Settings, entry: Entry) => Settings,
): (file: string) => Settings {
  const compiled = entries.map((entry) => ({ entry, patterns: new PathPatterns(entry.files) }));
  const known = new Map<string, Settings>();
  return (file) => {
    let result = known.get(file);
    if (result === undefined) {
      const absolute = toPosix(path.join(base, file));
      result = compiled
        .filter(({ patterns }) => patterns.fit(absolute, false))
        .reduce<Settings>((current, { entry }) => put(current, entry), ofAll);
      known.set(file, result);
    }
    return result;
  };
}
