import type { NewestVersion } from '../deployment/model.js';
import { safeVersionOf } from '../knowledge/safe-versions.js';
import type { ConfigHazard } from './detector.js';

export const outdatedDependency: ConfigHazard = {
  id: 'outdated-dependency',
  title: 'A library from before several invocations at once',
  kind: 'configuration',
  why: 'Some libraries of AWS kept what belongs to one invocation for the whole process. On Managed Instances their older versions mix up what invocations log, trace or send.',
  fix: 'Move the library to a version that was made for several invocations at once.',
  variants: {
    belowSafe: {
      summary: 'A version below the first that Managed Instances can be used with.',
      severity: 'warning',
      preset: 'recommended',
    },
  },
  tags: ['dependencies'],
  *check({ manifests = [] }) {
    for (const { dependencies, functions } of manifests) {
      for (const dependency of dependencies) {
        const safe = safeVersionOf(dependency.ecosystem, dependency.name);
        if (safe === undefined || !isBelow(dependency.newest, safe.version)) continue;
        yield {
          variant: 'belowSafe',
          at: dependency.at,
          subject: dependency.name,
          functions,
          problem: `\`${dependency.name}\` is ${shown(dependency.newest)}, and ${list(functions)} on Managed Instances.`,
          consequence: `Versions of ${safe.library} before ${safe.version} were made for one invocation at a time.`,
          fix: `Move it to ${safe.version} or later.`,
          related:
            dependency.decidedAt === undefined
              ? []
              : [{ ...dependency.decidedAt, message: 'the version is decided here' }],
        };
      }
    }
  },
};

function isBelow({ version, bound }: NewestVersion, floor: string): boolean {
  const order = compare(partsOf(version), partsOf(floor));
  return order < 0 || (order === 0 && bound === 'below');
}

function shown({ version, bound }: NewestVersion): string {
  return bound === 'exactly' ? version : `${bound} ${version}`;
}

function list(names: readonly string[]): string {
  const [only, ...others] = names;
  return others.length === 0 ? `\`${only}\` runs` : `\`${only}\` and ${others.length} more run`;
}

/** The numbers; of `2.0.0-rc1` those before the hyphen. */
function partsOf(version: string): number[] {
  return version
    .split(/[-+]/)[0]!
    .split('.')
    .map((part) => Number.parseInt(part, 10) || 0);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
