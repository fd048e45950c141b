import type { Severity } from '../finding.js';
import type { RuntimeId } from '../model/module.js';

/** The hazards of code in order of precedence: where several fit one root cause, the first owns it. */
export const codeHazardIds = [
  'unsupported-api',
  'process-exit',
  'unhandled-rejection',
  'shared-tmp-path',
  'exclusive-resource',
  'shared-connection',
  'unsafe-shared-object',
  'process-global-mutation',
  'leaky-context',
  'check-then-act',
  'shared-mutable-state',
  'connection-per-invocation',
  'undersized-pool',
  'blocking-call',
  'tmp-left-behind',
  'uncorrelated-log',
] as const;

/** The hazards of a deployment's configuration: the family `lmi-config`. */
export const configHazardIds = [
  'invalid-memory',
  'invalid-concurrency',
  'outdated-runtime',
  'architecture-mismatch',
  'unpublished-function',
  'unqualified-target',
  'invalid-scaling',
  'invalid-capacity-provider',
  'conflicting-setting',
  'event-source-retries',
  'extension-layer',
  'outdated-dependency',
] as const;

export const hazardIds = [...codeHazardIds, ...configHazardIds] as const;

/** The word that is the ESLint rule, the SARIF rule, the doc page, the fixture folder and the word in a suppression. */
export type HazardId = (typeof hazardIds)[number];

export type Preset = 'recommended' | 'strict';

/** One way in which a hazard shows. */
export interface Variant {
  /** One sentence. */
  readonly summary: string;
  readonly severity: Severity;
  /** `strict`: shown only to those who ask for it. */
  readonly preset: Preset;
  /** The runtimes in which it can show; absent: all that have the hazard. */
  readonly runtimes?: readonly RuntimeId[];
}

/** The names of the variants that can show in the runtime. */
export function variantsIn({ variants }: Pick<CodeHazardInfo, 'variants'>, runtime: RuntimeId): string[] {
  return Object.keys(variants).filter((name) => variants[name]!.runtimes?.includes(runtime) ?? true);
}

/** What is known of any hazard but how to find it. */
interface AnyHazardInfo {
  readonly id: HazardId;
  /** Up to ten words, no full stop. */
  readonly title: string;
  /** What goes wrong, in one or two sentences. */
  readonly why: string;
  readonly variants: Readonly<Record<string, Variant>>;
  /** The harm reaches other users' data: code scanning ranks it as a security problem (0.0–10.0). */
  readonly securitySeverity?: number;
  readonly tags: readonly string[];
}

/** Everything that is known of a hazard of code but how to find it. */
export interface CodeHazardInfo extends AnyHazardInfo {
  readonly kind: 'correctness' | 'advice';
  /** What to do, one sentence a runtime. */
  readonly fix: Partial<Record<RuntimeId, string>>;
  /** Why a runtime cannot have it. A runtime that is in neither `fix` nor here is not covered yet. */
  readonly notApplicable: Partial<Record<RuntimeId, string>>;
}

/** The same of a hazard of a deployment's configuration. */
export interface ConfigHazardInfo extends AnyHazardInfo {
  readonly kind: 'configuration';
  /** What to do, one sentence. */
  readonly fix: string;
}

export type HazardInfo = CodeHazardInfo | ConfigHazardInfo;
