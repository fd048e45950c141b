import type { Finding, HazardInfo, Location, Severity, Step } from 'hazard-core';
import type {
  Location as SarifLocation,
  Log,
  Notification as SarifNotification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
  ThreadFlow,
} from 'sarif';
import type { Notification } from '../notification.js';
import { severities, type ScanResult } from '../scan-result.js';
import { hazardHelp, hazardMarkdown, hazardPage } from './hazard-help.js';
import { lineHashes } from './line-hash.js';

export interface SarifOptions {
  readonly catalogue: readonly HazardInfo[];
  readonly toolVersion: string;
  /** The project's page. */
  readonly homepage: string;
}

/** Code scanning drops what is beyond. */
const maximumText = 1024;
const maximumTags = 10;

/** SARIF 2.1.0, with everything that GitHub code scanning demands or uses. */
export function sarifReport(result: ScanResult, options: SarifOptions): string {
  const { catalogue, toolVersion, homepage } = options;
  const writer = new SarifWriter(result, catalogue);
  const log: Log = {
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
            rules: catalogue.map((hazard) => ruleOf(hazard, homepage)),
          },
        },
        automationDetails: { id: 'lmi/scan/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          SRCROOT: { description: { text: 'The root of the repository that was scanned.' } },
        },
        invocations: [
          {
            executionSuccessful: !result.notifications.some(({ kind }) => kind === 'internal'),
            toolExecutionNotifications: result.notifications.map((one) => writer.notification(one)),
          },
        ],
        results: result.findings.map((finding) => writer.result(finding)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;
const problemSeverities = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
} as const satisfies Record<Severity, string>;

function ruleOf(hazard: HazardInfo, homepage: string): ReportingDescriptor {
  const worst =
    severities.find((severity) => Object.values(hazard.variants).some((one) => one.severity === severity)) ??
    (hazard.kind === 'correctness' ? 'error' : 'warning');
  return {
    id: hazard.id,
    name: hazard.id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: limited(`${hazard.title}.`) },
    fullDescription: { text: limited(hazard.why) },
    help: { text: hazardHelp(hazard), markdown: hazardMarkdown(hazard) },
    helpUri: hazardPage(hazard, homepage),
    defaultConfiguration: { level: levels[worst] },
    properties: {
      tags: [...new Set([hazard.kind, 'concurrency', ...hazard.tags])].slice(0, maximumTags),
      precision: hazard.kind === 'correctness' ? 'high' : 'medium',
      'problem.severity': problemSeverities[worst],
      ...(hazard.securitySeverity === undefined
        ? {}
        : { 'security-severity': hazard.securitySeverity.toFixed(1) }),
    },
  };
}

function limited(text: string): string {
  return text.length <= maximumText ? text : `${text.slice(0, maximumText - 1)}…`;
}

class SarifWriter {
  readonly #hashes = new Map<string, readonly string[]>();
  readonly #ruleIndex: ReadonlyMap<string, number>;

  constructor(
    private readonly scan: ScanResult,
    catalogue: readonly HazardInfo[],
  ) {
    this.#ruleIndex = new Map(catalogue.map((hazard, index) => [hazard.id, index]));
  }

  result(finding: Finding): Result {
    const ruleIndex = this.#ruleIndex.get(finding.hazard);
    const hash = this.#hash(finding);
    const links = finding.related.map((one, index) => `[${linkText(one.message)}](${index + 1})`);
    const evidence = links.length === 0 ? '' : ` See: ${links.join(', ')}.`;
    return {
      ruleId: finding.hazard,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: levels[finding.severity],
      message: { text: plainText(finding.message) + evidence },
      locations: [{ physicalLocation: this.#physical(finding) }],
      ...(hash === undefined ? {} : { partialFingerprints: { primaryLocationLineHash: hash } }),
      ...(finding.related.length === 0
        ? {}
        : {
            relatedLocations: finding.related.map((one, index) => ({
              id: index + 1,
              physicalLocation: this.#physical(one),
              message: { text: sentence(one.message) },
            })),
          }),
      ...(finding.interleaving.length === 0
        ? {}
        : {
            codeFlows: [
              {
                message: { text: 'How two invocations meet.' },
                threadFlows: this.#threadFlows(finding.interleaving),
              },
            ],
          }),
      ...(finding.suggestions.length === 0
        ? {}
        : {
            fixes: finding.suggestions.map(({ title, edits }) => ({
              description: { text: sentence(title) },
              artifactChanges: [
                {
                  artifactLocation: this.#artifact(finding.file),
                  replacements: edits.map((edit) => ({
                    deletedRegion: this.#region({ file: finding.file, span: edit.span }),
                    insertedContent: { text: edit.text },
                  })),
                },
              ],
            })),
          }),
      properties: {
        variant: finding.variant,
        confidence: finding.confidence,
        reach: finding.reach,
        subject: finding.subject,
      },
    };
  }

  notification({ level, file, start, end, message, kind }: Notification): SarifNotification {
    return {
      level,
      message: { text: message },
      descriptor: { id: kind },
      ...(file === undefined
        ? {}
        : {
            locations: [
              {
                physicalLocation: {
                  artifactLocation: this.#artifact(file),
                  ...(start === undefined
                    ? {}
                    : {
                        region: {
                          startLine: start.line,
                          startColumn: start.column,
                          endLine: end?.line ?? start.line,
                          endColumn: end?.column ?? start.column,
                        },
                      }),
                },
              },
            ],
          }),
    };
  }

  /** One thread an invocation; `executionOrder` says how they interleave. */
  #threadFlows(steps: readonly Step[]): ThreadFlow[] {
    return (['A', 'B'] as const).flatMap((invocation) => {
      const locations = steps.flatMap((step, index) => {
        if (step.invocation !== invocation) return [];
        const location: SarifLocation = {
          physicalLocation: this.#physical(step),
          message: { text: step.text },
        };
        return [{ location, executionOrder: index + 1 }];
      });
      if (locations.length === 0) return [];
      return [{ id: invocation, message: { text: `Invocation ${invocation}` }, locations }];
    });
  }

  #physical(location: Location): PhysicalLocation {
    return { artifactLocation: this.#artifact(location.file), region: this.#region(location) };
  }

  #artifact(file: string): { uri: string; uriBaseId: string } {
    return { uri: relativeUri(this.scan.paths.fromRoot(file)), uriBaseId: 'SRCROOT' };
  }

  #region({ file, span }: Location): Region {
    const lines = this.scan.sources.get(file)?.lines;
    const start = lines?.positionAt(span.start) ?? { line: 1, column: 1 };
    const end = lines?.positionAt(span.end) ?? start;
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  }

  #hash(finding: Finding): string | undefined {
    const source = this.scan.sources.get(finding.file);
    if (source === undefined) return undefined;
    let hashes = this.#hashes.get(finding.file);
    if (hashes === undefined) {
      hashes = lineHashes(source);
      this.#hashes.set(finding.file, hashes);
    }
    return hashes[source.lines.positionAt(finding.span.start).line - 1];
  }
}

/** Percent-encodes a path with `/`. */
export function relativeUri(file: string): string {
  return file
    .split('/')
    .map((part) => encodeURIComponent(part.replace(loneSurrogate, '\ufffd')))
    .join('/');
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `[text](target)` is a link in a SARIF message; text that only looks like one gets backslashes. */
function plainText(text: string): string {
  return text.includes('](') ? linkText(text) : text;
}

function linkText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
