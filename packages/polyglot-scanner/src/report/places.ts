import type { Location } from 'hazard-core';
import type { Position } from '../positions.js';
import type { ScanResult } from '../scan-result.js';

export interface Place {
  /** Relative to the repository's root, with `/`. */
  readonly path: string;
  readonly start: Position;
  /** Behind the last character. */
  readonly end: Position;
}

const fileStart: Position = { line: 1, column: 1 };

/** Where something is, as services name it that show the repository. */
export function repositoryPlace({ file, span }: Location, { paths, sources }: ScanResult): Place {
  const lines = sources.get(file)?.lines;
  return {
    path: paths.fromRoot(file),
    start: lines?.positionAt(span.start) ?? fileStart,
    end: lines?.positionAt(span.end) ?? fileStart,
  };
}
