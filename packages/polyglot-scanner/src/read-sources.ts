import type { FileAccess } from './file-access.js';
import type { Notification } from './notification.js';
import { excludedText } from './project/excludes.js';
import type { ProjectPaths } from './project/paths.js';
import type { SkipCounts, SkipReason } from './project/skips.js';
import { Skips } from './project/skips.js';
import { maximumSourceBytes, readSource } from './read-source.js';
import { SourceFile } from './source-file.js';

export interface SourcesRead {
  readonly sources: readonly SourceFile[];
  readonly skippedFiles: SkipCounts;
  readonly notifications: readonly Notification[];
}

/** Reads source files, and leaves out those that their content tells to be none. */
export function readSources(files: readonly string[], paths: ProjectPaths, access: FileAccess): SourcesRead {
  const sources: SourceFile[] = [];
  const notifications: Notification[] = [];
  const skips = new Skips();
  const skip = (file: string, reason: SkipReason, notification?: Omit<Notification, 'file'>): void => {
    skips.file(reason);
    if (notification !== undefined) notifications.push({ ...notification, file });
  };
  for (const file of files) {
    const read = readSource(paths.absolute(file), access);
    switch (read.kind) {
      case 'unreadable':
        skip(file, 'unreadable', {
          level: 'error',
          kind: 'unreadable',
          message: `This file cannot be read: ${read.reason}.`,
        });
        break;
      case 'too-large':
        skip(file, 'too-large', {
          level: 'warning',
          kind: 'limit',
          message: `This file is larger than ${maximumSourceBytes / 1024 / 1024} MB and was not scanned.`,
        });
        break;
      case 'binary':
        skip(file, 'binary', {
          level: 'warning',
          kind: 'unreadable',
          message: 'This is not a text file, whatever its name says; it was not scanned.',
        });
        break;
      case 'text': {
        const reason = excludedText(file, read.text);
        if (reason !== undefined) {
          skip(file, reason);
          break;
        }
        const source = new SourceFile(file, read.text, read.byteOrderMark, read.utf8);
        sources.push(source);
        if (read.badByteAt !== undefined) {
          notifications.push({
            level: 'warning',
            kind: 'encoding',
            file,
            start: source.lines.positionAt(read.badByteAt),
            message:
              'This file is not valid UTF-8; what could not be decoded was read as replacement characters.',
          });
        }
      }
    }
  }
  return { sources, skippedFiles: skips.files, notifications };
}
