import type { Finding, HazardInfo, Location, Step } from 'hazard-core';
import type {
  Location as SarifLocation,
  Notification as SarifNotification,
  PhysicalLocation,
  Region,
  Result,
  Suppression,
  ThreadFlow,
} from 'sarif';
import type { Notification } from '../notification.js';
import type { ScanResult } from '../scan-result.js';
import { LineHashes } from './line-hash.js';
import { levels } from './sarif-rules.js';

/** The name by which code scanning knows the repository's root. */
export const sourceRoot = '%SRCROOT%';

/** Why comments allow findings, as far as they say it. */
export type Reasons = ReadonlyMap<Finding, string | undefined>;

/** Turns findings and notifications of one scan into their SARIF counterparts. */
export class SarifResults {
  readonly #lineHashes: LineHashes;
  readonly #ruleIndex: ReadonlyMap<string, number>;

  constructor(
    private readonly scan: ScanResult,
    catalogue: readonly HazardInfo[],
    private readonly suppressed?: Reasons,
  ) {
    this.#lineHashes = new LineHashes(scan.sources);
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
      ...(this.suppressed === undefined ? {} : { suppressions: this.#suppressions(finding) }),
      properties: {
        variant: finding.variant,
        confidence: finding.confidence,
        reach: finding.reach,
        subject: finding.subject,
        ...(finding.functions.length === 0
          ? {}
          : {
              functions: finding.functions.map(({ name, file, onManagedInstances }) => ({
                name,
                uri: relativeUri(this.scan.paths.fromRoot(file)),
                onManagedInstances,
              })),
            }),
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

  /** In a report that has any, an empty list says that a result is not suppressed. */
  #suppressions(finding: Finding): Suppression[] {
    if (this.suppressed?.has(finding) !== true) return [];
    const justification = this.suppressed.get(finding);
    return [{ kind: 'inSource', ...(justification === undefined ? {} : { justification }) }];
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
    return { uri: relativeUri(this.scan.paths.fromRoot(file)), uriBaseId: sourceRoot };
  }

  #region({ file, span }: Location): Region {
    const lines = this.scan.sources.get(file)?.lines;
    const start = lines?.positionAt(span.start) ?? { line: 1, column: 1 };
    const end = lines?.positionAt(span.end) ?? start;
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  }

  /** Code scanning reads every file as UTF-8: of one that is not, it would find another hash, and say so. */
  #hash(finding: Finding): string | undefined {
    return this.scan.sources.get(finding.file)?.utf8 === true ? this.#lineHashes.of(finding) : undefined;
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
