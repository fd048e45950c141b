import { hasLatestPublished, type DeployedFunction, type Invoker } from '../deployment/model.js';
import { valueOf, valueOr } from '../deployment/setting.js';
import type { ConfigCandidate, ConfigHazard } from './detector.js';
import { managedFunctions } from './managed-functions.js';

export const unqualifiedTarget: ConfigHazard = {
  id: 'unqualified-target',
  title: 'A trigger means the function, and not a version or an alias',
  kind: 'configuration',
  why: 'Managed Instances run published versions. What names the function without a version or an alias means `$LATEST.PUBLISHED`, which may not be there, and which every deployment replaces.',
  fix: 'Let it name an alias or a version.',
  variants: {
    nothingPublished: {
      summary: '`$LATEST.PUBLISHED`, which is meant, is not made.',
      severity: 'error',
      preset: 'recommended',
    },
    besideVersions: {
      summary: 'The function publishes versions, and what invokes it goes past them.',
      severity: 'warning',
      preset: 'recommended',
    },
    latestPublished: {
      summary: 'Each deployment takes effect at once, and there is no alias to go back with.',
      severity: 'warning',
      preset: 'strict',
    },
  },
  tags: ['deployment'],
  *check(deployment) {
    for (const target of managedFunctions(deployment)) {
      const isPublished = hasLatestPublished(target, deployment.format);
      const found = deployment.invokers
        .filter(({ target: name, qualified }) => name === target.name && valueOf(qualified) === false)
        .flatMap((invoker) => {
          const judged = judge(invoker, target, isPublished);
          return judged === undefined ? [] : { invoker, judged };
        });
      // An alias would help all of them: that is told once, at one that is more than a permission.
      const isAlike = found[0]?.judged.variant === 'latestPublished';
      const told = isAlike
        ? [found.find(({ invoker }) => invoker.kind !== 'permission') ?? found[0]!]
        : found;
      for (const { invoker, judged } of told) {
        yield {
          ...judged,
          at: invoker.at,
          subject: target.name,
          functions: [target.name],
          problem: `${subjectOf(invoker)} names \`${target.name}\` without a version or an alias.`,
          related: [{ ...target.at, message: 'the function is declared here' }],
        };
      }
    }
  },
};

function judge(
  { kind }: Invoker,
  { publishesVersions }: DeployedFunction,
  isLatestPublished: boolean | undefined,
): Pick<ConfigCandidate, 'variant' | 'consequence'> | undefined {
  const hasVersions = valueOr(publishesVersions, false);
  if (isLatestPublished === undefined || hasVersions === undefined) return undefined;
  // A function that publishes nothing at all has the hazard of its own.
  if (!isLatestPublished) return hasVersions ? nothingPublished(kind) : undefined;
  if (hasVersions) {
    return {
      variant: 'besideVersions',
      consequence:
        kind === 'permission'
          ? 'The permission does not hold for the versions and aliases of the function.'
          : 'It invokes `$LATEST.PUBLISHED`, whatever version an alias has been moved to.',
    };
  }
  return {
    variant: 'latestPublished',
    consequence:
      'That means `$LATEST.PUBLISHED`: a deployment takes effect at once, and an alias that could go back is missing.',
  };
}

function nothingPublished(kind: Invoker['kind']): Pick<ConfigCandidate, 'variant' | 'consequence'> {
  return {
    variant: 'nothingPublished',
    consequence:
      kind === 'permission'
        ? 'It holds for `$LATEST.PUBLISHED`, which is not made, and not for the versions that are.'
        : 'That means `$LATEST.PUBLISHED`, which is not made: every invocation fails.',
  };
}

function subjectOf({ kind, source }: Invoker): string {
  if (kind === 'permission') return 'A permission';
  const what = kind === 'integration' ? 'An integration' : 'An event source';
  return source === '' ? what : `${what} (\`${source}\`)`;
}
