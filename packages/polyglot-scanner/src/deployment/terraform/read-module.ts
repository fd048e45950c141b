import {
  absent,
  isSaid,
  type CapacityProvider,
  type DeployedFunction,
  type Deployment,
  type Invoker,
  type Queue,
  type Setting,
  type SubnetReference,
} from 'hazard-core';
import {
  anySetting,
  numberSetting,
  referencesIn,
  textSetting,
  textsSetting,
  type Evaluated,
  type Reference,
} from '../evaluated.js';
import type { HclBlock } from './blocks.js';
import { mentionsIn, type Mention } from '../mentions.js';
import { redriveOf } from '../redrive.js';
import type { ModuleValues } from './evaluate.js';
import { isFunction, readFunction } from './functions.js';
import { Resource } from './resource.js';

/** What the files of one folder deploy; nothing where that is neither a function nor a capacity provider. */
export function readModule(blocks: readonly HclBlock[], values: ModuleValues): Deployment | undefined {
  const resources = blocks
    .filter(({ type }) => type === 'resource' || type === 'data' || type === 'module')
    .map((block) => new Resource(block, values))
    .filter((resource) => !isSwitchedOff(resource));
  return new Module(resources).read();
}

/** `count = 0`, `for_each = {}` */
function isSwitchedOff(resource: Resource): boolean {
  const [count, each] = [resource.get('count'), resource.get('for_each')];
  return (
    (count?.kind === 'scalar' && Number(count.value) === 0) ||
    (each?.kind === 'list' && each.items.length === 0) ||
    (each?.kind === 'map' && each.entries.size === 0)
  );
}

type Invoking = Pick<Invoker, 'kind' | 'source' | 'isAsynchronous'> & {
  readonly paths: readonly (readonly string[])[];
};

/** Resources that invoke a function, by their types, with what names it in them. */
// prettier-ignore
const invoking: ReadonlyMap<string, Invoking> = new Map(Object.entries<Invoking>({
  aws_lambda_event_source_mapping: { kind: 'event-source', source: '', isAsynchronous: false, paths: [['function_name']] },
  aws_lambda_permission: { kind: 'permission', source: '', isAsynchronous: false, paths: [['function_name']] },
  aws_lambda_function_url: { kind: 'integration', source: 'url', isAsynchronous: false, paths: [['function_name']] },
  aws_apigatewayv2_integration: { kind: 'integration', source: 'httpApi', isAsynchronous: false, paths: [['integration_uri']] },
  aws_api_gateway_integration: { kind: 'integration', source: 'api', isAsynchronous: false, paths: [['uri']] },
  aws_sns_topic_subscription: { kind: 'event-source', source: 'sns', isAsynchronous: true, paths: [['endpoint']] },
  aws_cloudwatch_event_target: { kind: 'event-source', source: 'events', isAsynchronous: true, paths: [['arn']] },
  aws_scheduler_schedule: { kind: 'event-source', source: 'schedule', isAsynchronous: true, paths: [['target', 'arn']] },
  aws_s3_bucket_notification: {
    kind: 'event-source',
    source: 's3',
    isAsynchronous: true,
    paths: [['lambda_function', 'lambda_function_arn']],
  },
}));

const sourceTypes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aws_sqs_queue: 'sqs',
    aws_kinesis_stream: 'kinesis',
    aws_dynamodb_table: 'dynamodb',
    aws_msk_cluster: 'msk',
    aws_mq_broker: 'mq',
  }),
);

class Module {
  readonly #byName: ReadonlyMap<string, Resource>;
  readonly #functions = new Map<string, DeployedFunction>();

  constructor(private readonly resources: readonly Resource[]) {
    this.#byName = new Map(resources.map((resource) => [resource.name, resource]));
  }

  read(): Deployment | undefined {
    for (const resource of this.resources) {
      if (!isFunction(resource)) continue;
      this.#functions.set(
        resource.name,
        readFunction(resource, (name) => this.#byName.get(name)),
      );
    }
    for (const resource of this.resources) this.#addToFunction(resource);
    const ofType = (type: string): Resource[] => this.resources.filter((resource) => resource.type === type);
    const providers = ofType('aws_lambda_capacity_provider');
    const [first] = [...this.#functions.values(), ...providers];
    if (first === undefined) return undefined;
    return {
      format: 'terraform',
      file: first.at.file,
      functions: [...this.#functions.values()],
      capacityProviders: providers.map((one) => this.#capacityProvider(one)),
      queues: ofType('aws_sqs_queue').map((one) => this.#queue(one)),
      invokers: this.resources.flatMap((resource) => this.#invokers(resource)),
    };
  }

  /** Scaling and destinations of a function are resources of their own. */
  #addToFunction(resource: Resource): void {
    const target = referencesIn(resource.get('function_name'))[0];
    const one = target === undefined ? undefined : this.#functions.get(target.name);
    if (one === undefined) return;
    switch (resource.type) {
      case 'aws_lambda_function_scaling_config': {
        const limit = (key: string): Setting<number> =>
          numberSetting(resource.get('function_scaling_config', key));
        this.#functions.set(one.name, {
          ...one,
          minEnvironments: limit('min_execution_environments'),
          maxEnvironments: limit('max_execution_environments'),
        });
        break;
      }
      case 'aws_lambda_function_event_invoke_config': {
        const onFailure = anySetting(resource.get('destination_config', 'on_failure', 'destination'));
        if (isSaid(onFailure)) this.#functions.set(one.name, { ...one, onFailure });
        break;
      }
      case 'aws_lambda_provisioned_concurrency_config':
        this.#functions.set(one.name, {
          ...one,
          provisionedConcurrency: { state: 'set', value: true, at: resource.at },
        });
        break;
      default:
    }
  }

  #capacityProvider(resource: Resource): CapacityProvider {
    const scaling = (key: string): Evaluated | undefined =>
      resource.get('capacity_provider_scaling_config', key);
    const requirement = (key: string): Evaluated | undefined => resource.get('instance_requirements', key);
    return {
      name: resource.name,
      at: resource.at,
      architectures: textsSetting(requirement('architectures')),
      allowedInstanceTypes: anySetting(requirement('allowed_instance_types')),
      excludedInstanceTypes: anySetting(requirement('excluded_instance_types')),
      maxVcpus: numberSetting(scaling('max_vcpu_count')),
      scalingMode: textSetting(scaling('scaling_mode')),
      scalingPolicies: resource.presence('capacity_provider_scaling_config', 'scaling_policies'),
      subnets: this.#subnets(resource.get('vpc_config', 'subnet_ids')),
    };
  }

  /** One resource may stand for several subnets: then their number is not known. */
  #subnets(value: Evaluated | undefined): Setting<readonly SubnetReference[]> {
    if (value === undefined) return absent;
    const { at } = value;
    if (value.kind !== 'list') {
      return {
        state: 'unknown',
        why: value.kind === 'unknown' ? value.why : 'their number is not written here',
        at,
      };
    }
    return {
      state: 'set',
      at,
      value: value.items.map((item) => ({
        at: item.at,
        zone:
          item.kind === 'reference'
            ? textSetting(this.#byName.get(item.name)?.get('availability_zone'))
            : { state: 'unknown', why: 'the subnet is made elsewhere', at: item.at },
      })),
    };
  }

  #queue(resource: Resource): Queue {
    const own = this.resources.find(
      (one) =>
        one.type === 'aws_sqs_queue_redrive_policy' &&
        referencesIn(one.get('queue_url')).some(({ name }) => name === resource.name),
    );
    return {
      name: resource.name,
      at: resource.at,
      visibilityTimeout: numberSetting(resource.get('visibility_timeout_seconds')),
      ...redriveOf((own ?? resource).get('redrive_policy')),
    };
  }

  #invokers(resource: Resource): Invoker[] {
    const reader = invoking.get(resource.type);
    if (reader === undefined) return [];
    const { paths, ...rest } = reader;
    const queue = referencesIn(resource.get('event_source_arn'))[0]?.name;
    const source = rest.source || (sourceTypes.get(queue?.split('.')[0] ?? '') ?? '');
    const qualifier = textSetting(resource.get('qualifier'));
    return paths.flatMap((keys) =>
      this.#mentions(resource, keys).flatMap(({ reference, isQualified }) => {
        const target = this.#target(reference);
        if (target === undefined) return [];
        return {
          ...rest,
          source,
          at: reference.at,
          target: target.name,
          qualified: {
            state: 'set' as const,
            value: target.qualified || isQualified || qualifier.state !== 'absent',
            at: reference.at,
          },
          ...(queue !== undefined && { queue }),
          onFailure: anySetting(resource.get('destination_config', 'on_failure')),
        };
      }),
    );
  }

  #mentions(resource: Resource, [first = '', ...rest]: readonly string[]): readonly Mention[] {
    if (rest.length === 0) return mentionsIn(resource.get(first));
    return resource.blocks(first).flatMap((block) => mentionsIn(block.get(...rest)));
  }

  /** The function, or a version or an alias of it. */
  #target({ name, attribute = '' }: Reference): { name: string; qualified: boolean } | undefined {
    if (this.#functions.has(name)) return { name, qualified: /qualified|version/.test(attribute) };
    const resource = this.#byName.get(name);
    if (resource?.type !== 'aws_lambda_alias') return undefined;
    const [owner] = referencesIn(resource.get('function_name'));
    return owner !== undefined && this.#functions.has(owner.name)
      ? { name: owner.name, qualified: true }
      : undefined;
  }
}
