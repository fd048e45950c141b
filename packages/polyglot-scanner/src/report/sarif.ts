import type { HazardInfo } from 'hazard-core';
import type { Log } from 'sarif';
import type { Notification } from '../notification.js';
import { compareFindings, type ScanResult } from '../scan-result.js';
import { fitForCodeScanning } from './code-scanning-limits.js';
import { jsonText } from './json-text.js';
import { SarifResults, sourceRoot, type Reasons } from './sarif-results.js';
import { notificationDescriptors, ruleOf } from './sarif-rules.js';

export interface SarifOptions {
  readonly catalogue: readonly HazardInfo[];
  readonly toolVersion: string;
  /** The project's page. */
  readonly homepage: string;
  /** Tells several reports of one commit apart; code scanning keeps the alerts of each category by themselves. */
  readonly category?: string | undefined;
  /** Has the findings that comments allow in it as well, marked as such. GitHub shows them as open all the same. */
  readonly keepSuppressed?: boolean | undefined;
  /** What a hazard's page says, as Markdown; undefined where it has none. */
  readonly pageOf?: (hazard: HazardInfo) => string | undefined;
}

export interface SarifReport {
  readonly text: string;
  /** What the report does not have in it, and why; the report itself says it as well. */
  readonly notifications: readonly Notification[];
}

const defaultCategory = 'scan';

/** SARIF 2.1.0, with everything that GitHub code scanning demands or uses, and no more than it takes. */
export function sarifReport(result: ScanResult, options: SarifOptions): SarifReport {
  const suppressed =
    options.keepSuppressed === true
      ? new Map(result.suppressed.map(({ finding, reason }) => [finding, reason]))
      : undefined;
  const findings = suppressed && [...result.findings, ...suppressed.keys()].sort(compareFindings);
  return fitForCodeScanning(findings === undefined ? result : { ...result, findings }, (fitting) =>
    jsonText(sarifLog(fitting, options, suppressed)),
  );
}

function sarifLog(result: ScanResult, options: SarifOptions, suppressed?: Reasons): Log {
  const { catalogue, toolVersion, homepage, category = defaultCategory } = options;
  const results = new SarifResults(result, catalogue, suppressed);
  const { notifications } = result;
  const isConfiguration = ({ kind }: Notification): boolean => kind === 'configuration';
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'lmi-scan',
            version: toolVersion,
            semanticVersion: toolVersion,
            informationUri: homepage,
            rules: catalogue.map((hazard) => ruleOf(hazard, homepage, options.pageOf?.(hazard))),
            notifications: notificationDescriptors,
          },
        },
        automationDetails: { id: `lmi/${category}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [sourceRoot]: { description: { text: 'The root of the repository that was scanned.' } },
        },
        invocations: [
          {
            executionSuccessful: !notifications.some(({ kind }) => kind === 'internal'),
            toolConfigurationNotifications: notifications
              .filter(isConfiguration)
              .map((one) => results.notification(one)),
            toolExecutionNotifications: notifications
              .filter((one) => !isConfiguration(one))
              .map((one) => results.notification(one)),
          },
        ],
        results: result.findings.map((finding) => results.result(finding)),
      },
    ],
  };
}
