import { createHash } from 'node:crypto';
import type { Finding } from 'hazard-core';
import type { SourceFile } from '../source-file.js';

/**
 * A hash of the code that a finding is about: the line on which it starts, and what is shared. Where the line stands,
 * how it is indented and how the file ends its lines makes no difference.
 */
export function codeHash({ span, subject }: Finding, source: SourceFile | undefined): string {
  const line = source?.lines.lineText(source.lines.positionAt(span.start).line) ?? '';
  return createHash('sha256')
    .update(JSON.stringify([line.replace(/\s+/g, ''), subject]))
    .digest('hex')
    .slice(0, 16);
}
