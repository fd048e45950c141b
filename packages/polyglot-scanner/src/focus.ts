import type { Finding } from 'hazard-core';
import type { Notification } from './notification.js';

/** The files of a project that somebody asks about. The others are read as far as these have to do with them. */
export interface Focus {
  /** As findings name them. */
  readonly files: ReadonlySet<string>;
  /** `in`: findings in these files. `with`: also those in other files that these have a part in. */
  readonly wants: 'in' | 'with';
}

export function concernsFinding({ files, wants }: Focus, finding: Finding): boolean {
  return (
    files.has(finding.file) ||
    (wants === 'with' && [...finding.related, ...finding.interleaving].some(({ file }) => files.has(file)))
  );
}

/** What is about the scan as a whole concerns everybody. */
export function concernsNotification({ files }: Focus, { file, kind }: Notification): boolean {
  return file === undefined || files.has(file) || kind === 'internal' || kind === 'configuration';
}
