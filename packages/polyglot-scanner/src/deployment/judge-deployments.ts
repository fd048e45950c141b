import { catalogue, checkDeployment, type Deployment, type Finding, type HazardId } from 'hazard-core';
import { frontEndOf } from '../frontends/registry.js';
import type { Judgement, SuppressedFinding } from '../judge.js';
import type { Notification } from '../notification.js';
import { isOfCode, verdictOn, withChosenSeverity, type Selection } from '../selection.js';
import type { SourceFile } from '../source-file.js';
import { mayHoldOwnSuppression, readSuppressions } from '../suppressions.js';
import { isCdkSource } from './cdk/is-cdk-source.js';
import { commentsIn } from './comments.js';

export type ConfigJudgement = Pick<Judgement, 'findings' | 'notifications' | 'suppressed' | 'hidden'>;

interface ConfigContext {
  readonly selection: Selection;
  /** Whether somebody asks about a file; nothing is told of the others. */
  readonly holds: (file: string) => boolean;
  /** The sources, some of which configure something. */
  readonly code: readonly SourceFile[];
}

/** Finds the hazards of deployments' configuration, and drops those that comments in the descriptions allow. */
export function judgeDeployments(
  deployments: readonly Deployment[],
  sources: ReadonlyMap<string, SourceFile>,
  { selection, holds, code }: ConfigContext,
): ConfigJudgement {
  const found = deployments.flatMap(checkDeployment).filter(({ file }) => holds(file));
  const verdicts = found.map((finding) => verdictOn(finding, selection, catalogue));
  const shown = found
    .filter((_, index) => verdicts[index] === 'shown')
    .map((finding) => withChosenSeverity(finding, selection));
  const suppressed: SuppressedFinding[] = [];
  const notifications: Notification[] = [];
  for (const source of [...sources.values(), ...code.filter(isCdkSource)]) {
    if (!holds(source.name) || !mayHoldOwnSuppression(source.text)) continue;
    const { name, text } = source;
    const frontEnd = sources.has(name) ? undefined : frontEndOf(name);
    if (frontEnd?.nestsTooDeeply(text) === true) continue;
    const suppressions = readSuppressions(source, frontEnd?.comments(name, text) ?? commentsIn(name, text));
    const isOfFile = ({ file }: Finding): boolean => file === name;
    // Of a source, whoever judges the code says what its comments lack, and which of them allow nothing in the code.
    const isLookedFor = frontEnd === undefined ? undefined : (hazard: HazardId) => !isOfCode(hazard);
    if (frontEnd === undefined) notifications.push(...suppressions.notifications);
    notifications.push(...suppressions.unused(found.filter(isOfFile), isLookedFor));
    for (const finding of shown.filter(isOfFile)) {
      const permission = suppressions.allowing(finding);
      if (permission !== undefined) suppressed.push({ finding, reason: permission.reason });
    }
  }
  const allowed = new Set(suppressed.map(({ finding }) => finding));
  return {
    findings: shown.filter((finding) => !allowed.has(finding)),
    notifications,
    suppressed,
    hidden: verdicts.filter((verdict) => verdict === 'hidden').length,
  };
}
