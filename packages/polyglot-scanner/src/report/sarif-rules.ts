import type { HazardId, HazardInfo, Severity } from 'hazard-core';
import type { ReportingDescriptor } from 'sarif';
import type { Notification } from '../notification.js';
import { severities } from '../scan-result.js';
import { hazardHelp, hazardMarkdown, hazardPage } from './hazard-help.js';

/** Code scanning drops what is beyond. */
const maximumText = 1024;
const maximumTags = 10;

export const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;
const problemSeverities = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
} as const satisfies Record<Severity, string>;

/**
 * What the hazards are in the Common Weakness Enumeration: 362 a race on a shared resource, 366 one between threads, 367
 * a check that no longer holds at its use, 377 an insecure temporary file, 488 data exposed to the wrong session, 567
 * unsynchronised access to shared data, 772 a resource that is not released.
 */
const weaknesses: Readonly<Partial<Record<HazardId, readonly number[]>>> = {
  'shared-mutable-state': [362, 488, 567],
  'leaky-context': [362, 488],
  'shared-tmp-path': [362, 377],
  'shared-connection': [362, 488],
  'unsafe-shared-object': [362, 366],
  'process-global-mutation': [362],
  'check-then-act': [362, 367],
  'exclusive-resource': [362],
  'tmp-left-behind': [772],
};

/** @param page the hazard's page as Markdown, if there is one */
export function ruleOf(hazard: HazardInfo, homepage: string, page: string | undefined): ReportingDescriptor {
  const worst =
    severities.find((severity) => Object.values(hazard.variants).some((one) => one.severity === severity)) ??
    (hazard.kind === 'advice' ? 'warning' : 'error');
  return {
    id: hazard.id,
    name: hazard.id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: limited(`${hazard.title}.`) },
    fullDescription: { text: limited(hazard.why) },
    help: { text: hazardHelp(hazard), markdown: page ?? hazardMarkdown(hazard) },
    helpUri: hazardPage(hazard, homepage),
    defaultConfiguration: { level: levels[worst] },
    properties: {
      tags: tagsOf(hazard),
      precision: hazard.kind === 'advice' ? 'medium' : 'high',
      'problem.severity': problemSeverities[worst],
      ...(hazard.securitySeverity === undefined
        ? {}
        : { 'security-severity': hazard.securitySeverity.toFixed(1) }),
    },
  };
}

/** Code scanning reads `security-severity` only of rules with the tag `security`. */
function tagsOf(hazard: HazardInfo): string[] {
  const tags = [
    ...(hazard.securitySeverity === undefined ? [] : ['security']),
    ...(hazard.kind === 'configuration' ? ['lmi-config'] : [hazard.kind, 'concurrency']),
    ...hazard.tags,
    ...(weaknesses[hazard.id] ?? []).map((number) => `external/cwe/cwe-${number}`),
  ];
  return [...new Set(tags)].slice(0, maximumTags);
}

function limited(text: string): string {
  return text.length <= maximumText ? text : `${text.slice(0, maximumText - 1)}…`;
}

const notificationTexts: Readonly<Record<Notification['kind'], string>> = {
  'parse-error': 'The parser met something that is not the language.',
  unreadable: 'A file could not be read or decoded.',
  encoding: 'A file is not valid in its encoding.',
  limit: 'Something is larger than can be handled.',
  configuration: 'A configuration file cannot be used as it is.',
  suppression: 'A suppression comment does not work.',
  cache: 'Results cannot be kept for the next scan.',
  excluded: 'A path that was named is not scanned.',
  internal: 'A fault of the scanner.',
};

/** What the notifications of a run are about. GitHub demands of them what it demands of rules. */
export const notificationDescriptors: ReportingDescriptor[] = Object.entries(notificationTexts).map(
  ([id, text]) => ({ id, shortDescription: { text }, fullDescription: { text }, help: { text } }),
);
