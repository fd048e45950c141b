import type { HazardInfo } from 'hazard-core';
import type { Notification } from '../notification.js';
import type { ScanResult } from '../scan-result.js';
import { githubReport } from './github.js';
import { gitlabReport } from './gitlab.js';
import { hazardPageText } from './hazard-pages.js';
import { jsonReport } from './json.js';
import { junitReport } from './junit.js';
import { sarifReport } from './sarif.js';

/** Those that programs read, whatever the terminal is. */
const dataFormats = ['json', 'sarif', 'github', 'gitlab', 'junit'] as const;
export type DataFormat = (typeof dataFormats)[number];

/** For people: `text` for a terminal, `html` for a browser. */
export const formats = ['text', ...dataFormats, 'html'] as const;
export type Format = (typeof formats)[number];

export interface ReportContext {
  readonly catalogue: readonly HazardInfo[];
  readonly toolVersion: string;
  /** The project's page. */
  readonly homepage: string;
  /** Of a SARIF report. */
  readonly category?: string | undefined;
  /** Of a SARIF report. */
  readonly keepSuppressed?: boolean | undefined;
}

export interface Report {
  readonly text: string;
  /** What the report could not take in; the user is told of it too. */
  readonly notifications: readonly Notification[];
}

export function dataReport(format: DataFormat, result: ScanResult, context: ReportContext): Report {
  switch (format) {
    case 'json':
      return complete(jsonReport(result, context.toolVersion));
    case 'github':
      return complete(githubReport(result));
    case 'gitlab':
      return complete(gitlabReport(result));
    case 'junit':
      return complete(junitReport(result));
    case 'sarif':
      return sarifReport(result, {
        ...context,
        pageOf: (hazard) => hazardPageText(hazard, context.homepage),
      });
  }
}

function complete(text: string): Report {
  return { text, notifications: [] };
}
