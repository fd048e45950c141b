import type { ConfigCandidate, ConfigHazard } from './detector.js';
import { managedFunctions } from './managed-functions.js';

/** A family of runtimes that Managed Instances have, and the oldest of it. */
interface Family {
  /** What follows the name is the version, in groups. */
  readonly pattern: RegExp;
  readonly oldest: readonly number[];
  /** Its identifier. */
  readonly identifier: string;
}

/** Source: AWS Lambda's developer guide, "Lambda Managed Instances runtimes". */
const families: readonly Family[] = [
  { pattern: /^nodejs(?:(\d+)(?:\.(\d+))?(?:\.x)?)?(?:-edge)?$/, oldest: [22], identifier: 'nodejs22.x' },
  { pattern: /^python(\d+)\.(\d+)$/, oldest: [3, 13], identifier: 'python3.13' },
  { pattern: /^java(\d+)(?:\.al2)?$/, oldest: [21], identifier: 'java21' },
  { pattern: /^dotnet(?:core)?(\d+)(?:\.(\d+))?$/, oldest: [8], identifier: 'dotnet8' },
  { pattern: /^provided(?:\.al(\d+))?$/, oldest: [2023], identifier: 'provided.al2023' },
];

/** Those that have no family there, in any version. */
const others = /^(?:ruby\d|go\d)/;

export const outdatedRuntime: ConfigHazard = {
  id: 'outdated-runtime',
  title: 'A runtime that Managed Instances do not have',
  kind: 'configuration',
  why: 'Only runtimes that serve several invocations at once run on Managed Instances. Functions with others are rejected when they are deployed.',
  fix: 'Use nodejs22.x, python3.13, java21, dotnet8, provided.al2023 or a later one.',
  variants: {
    tooOld: {
      summary: 'A version from before Managed Instances.',
      severity: 'error',
      preset: 'recommended',
    },
    otherLanguage: {
      summary: 'A language that Managed Instances do not have.',
      severity: 'error',
      preset: 'recommended',
    },
  },
  tags: ['runtime'],
  *check(deployment) {
    for (const { runtime, capacity, name } of managedFunctions(deployment)) {
      if (runtime.state !== 'set') continue;
      const about = {
        at: runtime.at,
        subject: name,
        functions: [name],
        problem: `\`${name}\` is to run on Managed Instances with the runtime ${runtime.value}.`,
        related: [{ ...capacity.at, message: 'it is attached to the capacity provider here' }],
      };
      const judged = judge(runtime.value);
      if (judged !== undefined) yield { ...about, ...judged };
    }
  },
};

function judge(runtime: string): Pick<ConfigCandidate, 'variant' | 'consequence' | 'fix'> | undefined {
  if (others.test(runtime)) {
    return {
      variant: 'otherLanguage',
      consequence: 'They do not have this language, and the function is rejected.',
    };
  }
  for (const { pattern, oldest, identifier } of families) {
    const match = pattern.exec(runtime);
    if (match === null) continue;
    const version = oldest.map((_, index) => Number(match[index + 1] ?? 0));
    if (!isBefore(version, oldest)) return undefined;
    return {
      variant: 'tooOld',
      consequence: `The oldest that they have is ${identifier}, and the function is rejected.`,
      fix: `Move it to ${identifier} or later.`,
    };
  }
  return undefined;
}

function isBefore(version: readonly number[], floor: readonly number[]): boolean {
  const index = floor.findIndex((part, at) => part !== version[at]);
  return index >= 0 && version[index]! < floor[index]!;
}
