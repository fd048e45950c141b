import type { Notification } from '../notification.js';
import type { SourceFile } from '../source-file.js';
import type { TemplateError } from './parse-yaml.js';

/** Of a description that cannot be read: what is wrong with it, and that its functions are not known. */
export function cannotRead({ name, lines }: SourceFile, { reason, kind, span }: TemplateError): Notification {
  return {
    level: 'warning',
    kind,
    file: name,
    ...(span !== undefined && { start: lines.positionAt(span.start), end: lines.positionAt(span.end) }),
    message: `This description cannot be read (${reason}); the functions in it are not known.`,
  };
}
