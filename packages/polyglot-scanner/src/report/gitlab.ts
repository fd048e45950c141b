import { createHash } from 'node:crypto';
import type { Severity } from 'hazard-core';
import type { ScanResult } from '../scan-result.js';
import { jsonText } from './json-text.js';
import { LineHashes } from './line-hash.js';
import { repositoryPlace } from './places.js';

/** GitLab knows `info`, `minor`, `major`, `critical` and `blocker`. */
const levels = { error: 'critical', warning: 'minor', info: 'info' } as const satisfies Record<
  Severity,
  string
>;

/** A Code Quality report of GitLab, which its merge requests show as what is new and what is fixed. */
export function gitlabReport(result: ScanResult): string {
  const lineHashes = new LineHashes(result.sources);
  const seen = new Map<string, number>();
  const issues = result.findings.map((finding) => {
    const { path, start, end } = repositoryPlace(finding, result);
    const { hazard, variant, subject, message, severity } = finding;
    // GitLab tells issues apart by the fingerprint alone. It depends on the line's text and not on its number.
    const identity = JSON.stringify([path, hazard, variant, subject, lineHashes.of(finding) ?? start.line]);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return {
      type: 'issue',
      description: message,
      check_name: `lmi/${hazard}`,
      fingerprint: createHash('sha256').update(`${identity}:${count}`).digest('hex'),
      severity: levels[severity],
      location: { path, lines: { begin: start.line, end: end.line } },
    };
  });
  return jsonText(issues);
}
