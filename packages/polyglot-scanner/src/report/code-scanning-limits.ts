import { gzipSync } from 'node:zlib';
import type { Confidence, Finding } from 'hazard-core';
import type { Notification } from '../notification.js';
import { severities, type ScanResult } from '../scan-result.js';

/** GitHub refuses a run with more results. */
const maximumResults = 25_000;
/** It refuses a larger upload, which is compressed with gzip. */
const maximumBytes = 10 * 1024 * 1024;

const confidences = ['high', 'medium', 'low'] as const satisfies readonly Confidence[];

interface Limits {
  readonly results: number;
  /** Of the report, compressed. */
  readonly bytes: number;
}

interface Fitted {
  readonly text: string;
  readonly notifications: readonly Notification[];
}

/**
 * Renders as many findings as code scanning takes: the most severe first, and the surest among them. What is left out is
 * counted in a notification, which the rendered report has in it and the caller gets as well.
 */
export function fitForCodeScanning(
  result: ScanResult,
  render: (fitting: ScanResult) => string,
  limits: Limits = { results: maximumResults, bytes: maximumBytes },
): Fitted {
  let kept = Math.min(result.findings.length, limits.results);
  for (;;) {
    const fitting = withFindings(result, kept);
    const text = render(fitting);
    const bytes = compressedBytes(text, limits.bytes);
    if (bytes <= limits.bytes || kept === 0)
      return { text, notifications: fitting.notifications.slice(result.notifications.length) };
    // Results are alike in size: a little less than the share that would fit needs few rounds.
    kept = Math.min(kept - 1, Math.floor(kept * (limits.bytes / bytes) * 0.95));
  }
}

/** A text that fits as it is need not be compressed to know it. */
function compressedBytes(text: string, limit: number): number {
  const bytes = Buffer.byteLength(text);
  return bytes <= limit ? bytes : gzipSync(text).length;
}

function withFindings(result: ScanResult, kept: number): ScanResult {
  const { findings, notifications } = result;
  if (kept === findings.length) return result;
  const ranked = findings.map((finding, index) => ({ finding, index }));
  ranked.sort((a, b) => compareWeight(a.finding, b.finding));
  const chosen = new Set(ranked.slice(0, kept).map(({ index }) => index));
  const leftOut = (findings.length - kept).toLocaleString('en-US');
  const notification: Notification = {
    level: 'warning',
    kind: 'limit',
    message:
      `The SARIF report leaves out ${leftOut} of ${findings.length.toLocaleString('en-US')} findings, the least severe and ` +
      `least sure ones: code scanning takes at most 25,000 results and 10 MB. The exit code counts them all.`,
  };
  return {
    ...result,
    findings: findings.filter((_, index) => chosen.has(index)),
    notifications: [...notifications, notification],
  };
}

/** A stable sort keeps the order of files among findings of one weight. */
function compareWeight(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence)
  );
}
