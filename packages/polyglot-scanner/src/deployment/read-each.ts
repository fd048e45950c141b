import type { Deployment } from 'hazard-core';
import type { Notification } from '../notification.js';
import type { SourceFile } from '../source-file.js';
import { cannotRead } from './cannot-read.js';
import type { DescriptionsRead } from './descriptions.js';
import { TemplateError } from './parse-yaml.js';

/** Reads descriptions that stand alone. Of one that cannot be read, a notification tells why. */
export function readEach(
  sources: readonly SourceFile[],
  read: (source: SourceFile) => Deployment,
): DescriptionsRead {
  const deployments: Deployment[] = [];
  const notifications: Notification[] = [];
  for (const source of sources) {
    try {
      deployments.push(read(source));
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      notifications.push(cannotRead(source, error));
    }
  }
  return { deployments, notifications };
}
