import { absent, type CapacityProvider, type Queue, type Setting, type SubnetReference } from 'hazard-core';
import { numberSetting, textSetting, textsSetting, type Evaluated } from '../evaluated.js';
import { redriveOf } from '../redrive.js';
import { constructOf, type Resource } from './evaluate.js';
import type { Properties } from './properties.js';

export const providerTypes: ReadonlySet<string> = new Set([
  'AWS::Serverless::CapacityProvider',
  'AWS::Lambda::CapacityProvider',
]);

export function readCapacityProvider(
  resource: Resource,
  properties: Properties,
  zoneOf: (subnet: string) => Setting<string>,
): CapacityProvider {
  const { name, at, type } = resource;
  const isSam = type === 'AWS::Serverless::CapacityProvider';
  const scaling = isSam ? 'ScalingConfig' : 'CapacityProviderScalingConfig';
  const [allowed, excluded] = isSam
    ? ['AllowedTypes', 'ExcludedTypes']
    : ['AllowedInstanceTypes', 'ExcludedInstanceTypes'];
  return {
    name,
    at,
    ...constructOf(resource),
    architectures: textsSetting(properties.get('InstanceRequirements', 'Architectures')),
    allowedInstanceTypes: properties.setting('InstanceRequirements', allowed),
    excludedInstanceTypes: properties.setting('InstanceRequirements', excluded),
    maxVcpus: numberSetting(properties.get(scaling, 'MaxVCpuCount')),
    scalingMode: textSetting(properties.get(scaling, 'ScalingMode')),
    scalingPolicies: properties.setting(scaling, 'ScalingPolicies'),
    subnets: subnetsOf(properties.get('VpcConfig', 'SubnetIds'), zoneOf),
  };
}

function subnetsOf(
  value: Evaluated | undefined,
  zoneOf: (subnet: string) => Setting<string>,
): Setting<readonly SubnetReference[]> {
  if (value === undefined) return absent;
  const { at } = value;
  if (value.kind !== 'list') {
    return { state: 'unknown', why: value.kind === 'unknown' ? value.why : 'it is made elsewhere', at };
  }
  return {
    state: 'set',
    at,
    value: value.items.map((item) => ({
      at: item.at,
      zone:
        item.kind === 'reference'
          ? zoneOf(item.name)
          : { state: 'unknown', why: 'the subnet is made elsewhere', at: item.at },
    })),
  };
}

export function readQueue({ name, at }: Resource, properties: Properties): Queue {
  return {
    name,
    at,
    visibilityTimeout: numberSetting(properties.get('VisibilityTimeout')),
    ...redriveOf(properties.get('RedrivePolicy')),
  };
}
