import type { ConfigCandidate, ConfigHazard } from './detector.js';
import { managedFunctions, type ManagedFunction } from './managed-functions.js';

export const conflictingSetting: ConfigHazard = {
  id: 'conflicting-setting',
  title: 'A setting that does not go together with a capacity provider',
  kind: 'configuration',
  why: 'Some settings of a function belong to environments that serve one invocation at a time. Beside a capacity provider they are rejected or do nothing.',
  fix: 'Remove the setting from the function.',
  variants: {
    functionVpc: {
      summary: 'The function has subnets of its own.',
      severity: 'error',
      preset: 'recommended',
    },
    textLogs: { summary: 'The log format `Text`.', severity: 'error', preset: 'recommended' },
    provisionedConcurrency: {
      summary: 'Provisioned concurrency.',
      severity: 'error',
      preset: 'recommended',
    },
    snapStart: { summary: 'SnapStart.', severity: 'warning', preset: 'recommended' },
    otherFormat: {
      summary: 'The capacity provider is written as CloudFormation wants it in SAM, or the other way round.',
      severity: 'error',
      preset: 'recommended',
    },
  },
  tags: ['deployment'],
  *check(deployment) {
    for (const one of managedFunctions(deployment)) {
      const isSam = deployment.format === 'sam';
      for (const candidate of [...rejected(one), ...misplaced(one, isSam)]) {
        yield {
          related: [{ ...one.capacity.at, message: 'it is attached to the capacity provider here' }],
          ...candidate,
          subject: one.name,
          functions: [one.name],
        };
      }
    }
  },
};

type Part = Omit<ConfigCandidate, 'subject' | 'functions'>;

function* rejected({
  name,
  vpc,
  logFormat,
  provisionedConcurrency,
  snapStart,
}: ManagedFunction): Generator<Part> {
  if (vpc.state === 'set') {
    yield {
      variant: 'functionVpc',
      at: vpc.at,
      problem: `\`${name}\` has a network of its own beside a capacity provider.`,
      consequence:
        'Its instances run in the subnets of the capacity provider, and the two together are rejected.',
      fix: 'Remove it, and give the subnets and security groups to the capacity provider.',
    };
  }
  if (logFormat.state === 'set' && logFormat.value === 'Text') {
    yield {
      variant: 'textLogs',
      at: logFormat.at,
      problem: `\`${name}\` is to write its log as text.`,
      consequence:
        'On Managed Instances logs are always JSON, since lines of several invocations stand among each other.',
      fix: 'Set the log format to JSON, or remove it.',
    };
  }
  if (provisionedConcurrency.state === 'set') {
    yield {
      variant: 'provisionedConcurrency',
      at: provisionedConcurrency.at,
      problem: `\`${name}\` has provisioned concurrency beside a capacity provider.`,
      consequence:
        'The environments of Managed Instances are always started, and the two together are rejected.',
      fix: 'Remove it, and set the least number of execution environments instead.',
    };
  }
  if (snapStart.state === 'set' && snapStart.value !== 'None') {
    yield {
      variant: 'snapStart',
      at: snapStart.at,
      problem: `\`${name}\` has SnapStart beside a capacity provider.`,
      consequence: 'Managed Instances start no environment for an invocation, and take none from a snapshot.',
      fix: 'Remove it.',
    };
  }
}

function* misplaced({ name, capacity }: ManagedFunction, isSam: boolean): Generator<Part> {
  if (capacity.misplaced === undefined) return;
  yield {
    variant: 'otherFormat',
    at: capacity.misplaced,
    problem: isSam
      ? `\`${name}\` nests its capacity provider as CloudFormation does.`
      : `\`${name}\` writes its capacity provider as SAM does.`,
    consequence: isSam
      ? 'In SAM the properties stand in `CapacityProviderConfig` itself, and this one is rejected.'
      : 'CloudFormation wants `LambdaManagedInstancesCapacityProviderConfig` around them, and rejects it.',
    fix: isSam
      ? 'Move them up, and write `Arn` for `CapacityProviderArn`.'
      : 'Put them into `LambdaManagedInstancesCapacityProviderConfig`, and write `CapacityProviderArn` for `Arn`.',
    related: [],
  };
}
