import {
  vcpusOf,
  type CapacityProvider,
  type Deployment,
  type DeploymentFormat,
} from '../deployment/model.js';
import { valueOf, valueOr } from '../deployment/setting.js';
import type { ConfigCandidate, ConfigHazard } from './detector.js';
import { managedFunctions, type ManagedFunction } from './managed-functions.js';

const leastVcpus = 2;
/** The construct of the AWS CDK takes no less. */
const leastVcpusOfCdk = 12;
const mostVcpus = 15_000;
/** Of an execution environment: 32 GB with 2 GB each. */
const mostVcpusOfOne = 16;
/** Execution environments that a function has where nothing is said. */
const environmentsByDefault = 3;

export const invalidCapacityProvider: ConfigHazard = {
  id: 'invalid-capacity-provider',
  title: 'A capacity provider with settings that contradict or miss each other',
  kind: 'configuration',
  why: 'A capacity provider starts instances in your account. Its limit is what bounds their cost, and its settings are rejected where they exclude each other.',
  fix: 'Set `MaxVCpuCount`, and only settings that go together.',
  variants: {
    noLimit: {
      summary: 'No limit for vCPUs, so that only the default bounds the cost.',
      severity: 'warning',
      preset: 'recommended',
    },
    limitOutOfRange: {
      summary: 'A limit below 2 or above 15000 vCPUs.',
      severity: 'error',
      preset: 'recommended',
    },
    limitBelowNeed: {
      summary: 'A limit below what the least execution environments of its functions need.',
      severity: 'warning',
      preset: 'recommended',
    },
    allowedAndExcluded: {
      summary: 'Instance types are both allowed and excluded.',
      severity: 'error',
      preset: 'recommended',
    },
    policiesInAutoMode: {
      summary: 'Scaling policies with the scaling mode `Auto`.',
      severity: 'error',
      preset: 'recommended',
    },
    singleZone: { summary: 'All subnets are in one zone.', severity: 'warning', preset: 'recommended' },
  },
  tags: ['capacity-provider', 'scaling'],
  *check(deployment) {
    for (const provider of deployment.capacityProviders) {
      const users = managedFunctions(deployment).filter(
        ({ capacity }) => valueOf(capacity.provider) === provider.name,
      );
      const about = { subject: provider.name, functions: users.map(({ name }) => name) };
      for (const candidate of [
        ...wrongLimit(provider, users, deployment),
        ...contradictions(provider),
        ...narrowPlace(provider),
      ]) {
        yield { ...about, ...candidate };
      }
    }
  },
};

const settingNames: Readonly<Record<DeploymentFormat, string>> = {
  sam: 'MaxVCpuCount',
  cloudformation: 'MaxVCpuCount',
  terraform: 'max_vcpu_count',
  serverless: 'maxVCpuCount',
  cdk: 'maxVCpuCount',
  'lambda-tools': 'MaxVCpuCount',
};

type Part = Omit<ConfigCandidate, 'subject' | 'functions'>;

function* wrongLimit(
  { name, at, maxVcpus: limit }: CapacityProvider,
  users: readonly ManagedFunction[],
  { format }: Deployment,
): Generator<Part> {
  const setting = settingNames[format];
  const least = format === 'cdk' ? leastVcpusOfCdk : leastVcpus;
  if (limit.state === 'absent') {
    yield {
      variant: 'noLimit',
      at,
      problem: `The capacity provider \`${name}\` has no limit for its vCPUs.`,
      consequence:
        'Load, or a mistake in a loop, starts instances up to the default of 400 vCPUs in your account.',
      fix: `Set \`${setting}\` to what you are ready to pay for.`,
    };
  }
  if (limit.state !== 'set') return;
  if (limit.value < least || limit.value > mostVcpus) {
    yield {
      variant: 'limitOutOfRange',
      at: limit.at,
      problem: `The capacity provider \`${name}\` may have ${limit.value} vCPUs.`,
      consequence: `The limits are ${least} and ${mostVcpus}, and it is rejected.`,
      fix: `Set \`${setting}\` to a number from ${least} to ${mostVcpus}.`,
    };
    return;
  }
  const need = users.map(neededVcpus).reduce<number>((sum, one) => sum + (one ?? 0), 0);
  if (need <= limit.value) return;
  yield {
    variant: 'limitBelowNeed',
    at: limit.at,
    problem: `The capacity provider \`${name}\` may have ${limit.value} vCPUs, and its functions need ${need} from the start.`,
    consequence:
      'Their least execution environments do not fit, and a version that is published does not become active.',
    fix: `Raise \`${setting}\` above ${need}, or lower the least number of execution environments.`,
  };
}

/** The vCPUs of a function's least execution environments, as far as all of it is known and accepted. */
function neededVcpus(one: ManagedFunction): number | undefined {
  const vcpus = vcpusOf(one);
  const environments = valueOr(one.minEnvironments, environmentsByDefault);
  if (vcpus === undefined || environments === undefined) return undefined;
  return Number.isInteger(vcpus) && vcpus > 0 && vcpus <= mostVcpusOfOne && environments >= 0
    ? vcpus * environments
    : undefined;
}

function* contradictions(provider: CapacityProvider): Generator<Part> {
  const { name, allowedInstanceTypes: allowed, excludedInstanceTypes: excluded } = provider;
  if (allowed.state === 'set' && excluded.state === 'set') {
    yield {
      variant: 'allowedAndExcluded',
      at: excluded.at,
      problem: `The capacity provider \`${name}\` allows some instance types and excludes others.`,
      consequence: 'It can have one of the two lists, and is rejected.',
      fix: 'Keep the list of those that are allowed, or of those that are excluded.',
      related: [{ ...allowed.at, message: 'instance types are allowed here' }],
    };
  }
  const { scalingMode: mode, scalingPolicies: policies } = provider;
  if (mode.state === 'set' && mode.value === 'Auto' && policies.state === 'set') {
    yield {
      variant: 'policiesInAutoMode',
      at: policies.at,
      problem: `The capacity provider \`${name}\` has scaling policies and the scaling mode \`Auto\`.`,
      consequence:
        'In this mode the platform chooses the policies, and those of the description are rejected.',
      fix: 'Remove the policies, or set the mode to `Manual`.',
      related: [{ ...mode.at, message: 'the scaling mode is set here' }],
    };
  }
}

function* narrowPlace({ name, subnets }: CapacityProvider): Generator<Part> {
  if (subnets.state !== 'set') return;
  const zones = subnets.value.map(({ zone }) => valueOf(zone));
  const isOneSubnet = subnets.value.length === 1;
  if (!isOneSubnet && (zones.includes(undefined) || new Set(zones).size !== 1)) return;
  yield {
    variant: 'singleZone',
    at: subnets.at,
    problem: isOneSubnet
      ? `The capacity provider \`${name}\` has a single subnet.`
      : `All ${subnets.value.length} subnets of the capacity provider \`${name}\` are in one zone.`,
    consequence: 'When this zone fails, all instances fail with it.',
    fix: 'Name subnets in three zones, or in two at least.',
  };
}
