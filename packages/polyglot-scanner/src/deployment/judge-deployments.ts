import { catalogue, checkDeployment, type Deployment, type Finding } from 'hazard-core';
import type { Judgement, SuppressedFinding } from '../judge.js';
import type { Notification } from '../notification.js';
import { verdictOn, withChosenSeverity, type Selection } from '../selection.js';
import type { SourceFile } from '../source-file.js';
import { mayHoldOwnSuppression, readSuppressions } from '../suppressions.js';
import { commentsIn } from './comments.js';

export type ConfigJudgement = Pick<Judgement, 'findings' | 'notifications' | 'suppressed' | 'hidden'>;

interface ConfigContext {
  readonly selection: Selection;
  /** Whether somebody asks about a file; nothing is told of the others. */
  readonly holds: (file: string) => boolean;
}

/** Finds the hazards of deployments' configuration, and drops those that comments in the descriptions allow. */
export function judgeDeployments(
  deployments: readonly Deployment[],
  sources: ReadonlyMap<string, SourceFile>,
  { selection, holds }: ConfigContext,
): ConfigJudgement {
  const found = deployments.flatMap(checkDeployment).filter(({ file }) => holds(file));
  const verdicts = found.map((finding) => verdictOn(finding, selection, catalogue));
  const shown = found
    .filter((_, index) => verdicts[index] === 'shown')
    .map((finding) => withChosenSeverity(finding, selection));
  const suppressed: SuppressedFinding[] = [];
  const notifications: Notification[] = [];
  for (const source of sources.values()) {
    if (!holds(source.name) || !mayHoldOwnSuppression(source.text)) continue;
    const suppressions = readSuppressions(source, commentsIn(source.name, source.text));
    const isOfFile = ({ file }: Finding): boolean => file === source.name;
    notifications.push(...suppressions.notifications, ...suppressions.unused(found.filter(isOfFile)));
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
