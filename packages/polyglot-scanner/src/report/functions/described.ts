import {
  hasLatestPublished,
  valueOf,
  type DeployedFunction,
  type Deployment,
  type DeploymentFormat,
  type Setting,
} from 'hazard-core';
import type { ListedFunction } from '../../deployment/handler-files.js';

export const formatNames: Readonly<Record<DeploymentFormat, string>> = {
  sam: 'AWS SAM',
  cloudformation: 'CloudFormation',
  terraform: 'Terraform',
  serverless: 'Serverless Framework',
  cdk: 'AWS CDK',
  'lambda-tools': 'AWS Lambda tools for .NET',
};

/** Whether versions of a function are published; undefined where it cannot be told. */
export function isPublished(one: DeployedFunction, { format }: Deployment): boolean | undefined {
  const latest = one.capacity === undefined ? false : hasLatestPublished(one, format);
  const versions = one.publishesVersions.state === 'absent' ? false : valueOf(one.publishesVersions);
  return latest === true || versions === true
    ? true
    : latest === undefined || versions === undefined
      ? undefined
      : false;
}

/** What invokes a function, each kind once. */
export function eventSourcesOf(one: DeployedFunction, { invokers }: Deployment): string[] {
  const own = invokers.filter(({ target, source }) => target === one.name && source !== '');
  return [...new Set(own.map(({ source }) => source))].sort();
}

/** What a function runs with, in a few words; empty for what nothing is said of. */
export function configurationOf({ function: one, deployment }: ListedFunction): string[] {
  const { capacity } = one;
  const architectures = valueOf(one.architectures)?.map((each) => valueOf(each) ?? 'unknown');
  const events = eventSourcesOf(one, deployment);
  return [
    worded(one.memory, (memory) => `${memory} MB`, 'memory'),
    ...(capacity === undefined
      ? []
      : [
          worded(capacity.memoryPerVcpu, (ratio) => `${ratio} GB per vCPU`, 'memory per vCPU'),
          worded(capacity.maxConcurrency, (number) => `${number} at once`, 'concurrency'),
          isPublished(one, deployment) === false ? 'not published' : '',
        ]),
    architectures?.join(', ') ?? '',
    events.length === 0 ? '' : `events: ${events.join(', ')}`,
  ].filter((text) => text !== '');
}

function worded<T>(setting: Setting<T>, word: (value: T) => string, name: string): string {
  if (setting.state === 'absent') return '';
  return setting.state === 'set' ? word(setting.value) : `${name} unknown`;
}

/** The capacity provider, as the description calls it. */
export function providerOf({ capacity }: DeployedFunction): string | undefined {
  return capacity === undefined
    ? undefined
    : (valueOf(capacity.provider) ?? 'a capacity provider of elsewhere');
}
